package org.assembleaclima.sortition;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.common.CanonicalJson;

/**
 * Everything that is public of one draw, as one JSON file: enough to compute the draw again. It names nobody and tells nobody's
 * features. Hashes and values are lower-case hex. Field by field: docs/sortition.md. What a kit says is as it was read: whether it
 * is so, {@link KitCheck} finds.
 *
 * @param format 1
 * @param software name and version of what computed the list
 * @param volunteers how many the pool has
 * @param root of the pool's tree
 * @param list the lines of {@link PanelList#text}, without line feeds
 * @param sources first of the numbers, then of the draw
 * @param urnDigits as drawn, the highest first, leading zeros kept
 * @param index the number of the panel that was drawn, from 0
 * @param groupCoin 0: group A of the line is group 1; 1: group B is
 * @param replacements in the order in which they happened
 */
@JsonPropertyOrder({
    "format",
    "software",
    "panel_size",
    "quotas",
    "quotas_hash",
    "volunteers",
    "root",
    "sources",
    "urn_digits",
    "index",
    "group_coin",
    "panel",
    "replacements",
    "list_hash",
    "list"
})
public record Kit(
        int format,
        String software,
        @JsonProperty("panel_size") int panelSize,
        List<AskedQuota> quotas,
        @JsonProperty("quotas_hash") String quotasHash,
        int volunteers,
        String root,
        List<Source> sources,
        @JsonProperty("urn_digits") String urnDigits,
        int index,
        @JsonProperty("group_coin") int groupCoin,
        DrawnPanel panel,
        List<Replaced> replacements,
        @JsonProperty("list_hash") String listHash,
        List<String> list) {

    /** The one there is. */
    public static final int FORMAT = 1;

    public Kit {
        quotas = List.copyOf(quotas);
        sources = List.copyOf(sources);
        replacements = List.copyOf(replacements);
        list = List.copyOf(list);
    }

    /** One line of the quotas, without what a relaxation would have been allowed. */
    public record AskedQuota(String category, String feature, int min, int max) {

        private String canonical() {
            return "{\"category\":" + CanonicalJson.quoted(category) + ",\"feature\":" + CanonicalJson.quoted(feature)
                    + ",\"max\":" + max + ",\"min\":" + min + "}";
        }
    }

    /**
     * Public randomness that was named before anybody could know it.
     *
     * @param use {@code numbering} or {@code draw}
     * @param name such as {@code drand quicknet}
     * @param time when it was due, ISO 8601 in UTC
     * @param value its bytes
     * @param evidence what shows the value: {@code round} and {@code signature} of a beacon's, {@code text} of another's, whose
     *     UTF-8 is the value
     */
    public record Source(String use, String name, String time, String value, Map<String, String> evidence) {

        public Source {
            evidence = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(evidence)));
        }

        /** @throws IllegalArgumentException when the value is no hex */
        byte[] bytes() {
            return HexFormat.of().parseHex(value);
        }
    }

    /**
     * The panel that was drawn.
     *
     * @param line of the list, from 1
     */
    @JsonPropertyOrder({"line", "group_1", "group_2", "alternates"})
    public record DrawnPanel(
            int line,
            @JsonProperty("group_1") List<String> group1,
            @JsonProperty("group_2") List<String> group2,
            List<String> alternates) {

        public DrawnPanel {
            group1 = List.copyOf(group1);
            group2 = List.copyOf(group2);
            alternates = List.copyOf(alternates);
        }
    }

    /**
     * One alternate who took a seat (R2.3).
     *
     * @param left who gave up a seat since the replacement before; nobody where several left at once before
     * @param declined alternates who were asked in vain since then
     * @param entered the alternate
     * @param deviation how many people too few or too many the panel then had, over all quotas
     */
    public record Replaced(List<String> left, List<String> declined, String entered, long deviation) {

        public Replaced {
            left = List.copyOf(left);
            declined = List.copyOf(declined);
        }
    }

    /**
     * The kit of a draw, whose number, coin and panel are computed here.
     *
     * @param volunteers how many the pool has
     * @param numbering the first source
     * @param draw the second source
     * @param urnDigits as many as it takes to number the panels
     * @throws IllegalArgumentException when the digits are no number of a panel
     */
    public static Kit of(
            String software,
            List<AskedQuota> quotas,
            int volunteers,
            Hash root,
            PanelList list,
            Source numbering,
            Source draw,
            String urnDigits,
            List<Replaced> replacements) {
        var hash = list.hash();
        var drawn = DrawNumber.of(hash, draw.bytes(), Integer.parseInt(urnDigits), list.size());
        var line = Numbering.of(hash, numbering.bytes(), list.size()).line(drawn.index());
        var panelSize = list.panels().getFirst().size();
        return new Kit(
                FORMAT,
                software,
                panelSize,
                quotas,
                quotasHash(panelSize, quotas).hex(),
                volunteers,
                root.hex(),
                List.of(numbering, draw),
                urnDigits,
                drawn.index(),
                drawn.group1IsA() ? 0 : 1,
                panel(list, line, drawn.group1IsA()),
                replacements,
                hash.hex(),
                list.lines());
    }

    /** The fingerprint of what was asked for: SHA-256 of panel size and quotas, in their order, as canonical JSON (RFC 8785). */
    public static Hash quotasHash(int panelSize, List<AskedQuota> quotas) {
        return Hash.digest(Digests.utf8(quotas.stream()
                .map(AskedQuota::canonical)
                .collect(joining(",", "{\"panel_size\":" + panelSize + ",\"quotas\":[", "]}"))));
    }

    private static DrawnPanel panel(PanelList list, int line, boolean group1IsA) {
        var panel = list.panels().get(line);
        return new DrawnPanel(
                line + 1,
                ids(group1IsA ? panel.groupA() : panel.groupB()),
                ids(group1IsA ? panel.groupB() : panel.groupA()),
                ids(panel.alternates()));
    }

    private static List<String> ids(List<VolunteerId> ids) {
        return ids.stream().map(VolunteerId::value).toList();
    }
}
