package org.assembleaclima.draw;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.InputStream;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.sortition.DrawNumber;
import org.assembleaclima.sortition.Numbering;
import org.assembleaclima.sortition.PanelList;
import org.assembleaclima.sortition.VolunteerId;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that is public of one draw, as one JSON file: enough to compute the draw again. It names nobody and tells nobody's
 * features. Hashes and values are lower-case hex. Field by field: docs/sortition.md.
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
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
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
        int panelSize,
        List<AskedQuota> quotas,
        String quotasHash,
        int volunteers,
        String root,
        List<Source> sources,
        String urnDigits,
        int index,
        int groupCoin,
        DrawnPanel panel,
        List<Replaced> replacements,
        String listHash,
        List<String> list) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public Kit {
        quotas = List.copyOf(quotas);
        sources = List.copyOf(sources);
        replacements = List.copyOf(replacements);
        list = List.copyOf(list);
    }

    /** One line of the quotas, without what a relaxation would have been allowed. */
    public record AskedQuota(String category, String feature, int min, int max) {}

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
            evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
        }

        byte[] bytes() {
            return HexFormat.of().parseHex(value);
        }
    }

    /**
     * The panel that was drawn.
     *
     * @param line of the list, from 1
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
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
     * @param numbering the first source
     * @param draw the second source
     * @param urnDigits as many as it takes to number the panels
     * @throws IllegalArgumentException when the digits are no number of a panel
     */
    public static Kit of(
            String software,
            Pool pool,
            Hash root,
            PanelList list,
            Source numbering,
            Source draw,
            String urnDigits,
            List<Replaced> replacements) {
        var hash = list.hash();
        var drawn = DrawNumber.of(hash, draw.bytes(), Integer.parseInt(urnDigits), list.size());
        var line = Numbering.of(hash, numbering.bytes(), list.size()).line(drawn.index());
        return new Kit(
                1,
                software,
                pool.panelSize(),
                pool.quotas().stream()
                        .map(quota -> new AskedQuota(quota.category(), quota.feature(), quota.min(), quota.max()))
                        .toList(),
                QuotasHash.of(pool).hex(),
                pool.volunteers().size(),
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

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws tools.jackson.core.JacksonException when a field is missing, unknown or of another type
     */
    public static Kit read(InputStream json) {
        return JSON.readValue(json, Kit.class);
    }

    /** UTF-8, the same bytes for the same kit. */
    public byte[] json() {
        return JSON.writeValueAsBytes(this);
    }
}
