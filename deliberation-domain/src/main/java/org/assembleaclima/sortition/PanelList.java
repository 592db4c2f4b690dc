package org.assembleaclima.sortition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assembleaclima.audit.Hash;

/**
 * All panels one of which is drawn, in the order of the dealing. As text it is UTF-8, a line for each, ended by a line feed:
 * {@code a1,a2,…|b1,b2,…|r1,r2,…} for group A, group B and the alternates.
 *
 * @param panels at least one, all of one size
 */
public record PanelList(List<Panel> panels) {

    /** @throws MalformedPanelList when there is none, or one of another size */
    public PanelList {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) throw new MalformedPanelList("no panel");
        for (int i = 0; i < panels.size(); i++)
            if (panels.get(i).size() != panels.getFirst().size())
                throw new MalformedPanelList(
                        "line " + (i + 1) + ": " + panels.get(i).size() + " seats, not "
                                + panels.getFirst().size());
    }

    /**
     * What {@link #text} wrote, and nothing else.
     *
     * @throws MalformedPanelList with the number of the line, from 1
     */
    public static PanelList parse(String text) {
        if (!text.endsWith("\n")) throw new MalformedPanelList("no line feed at the end");
        return ofLines(Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1)));
    }

    /**
     * The same without line feeds.
     *
     * @throws MalformedPanelList with the number of the line, from 1
     */
    public static PanelList ofLines(List<String> lines) {
        var panels = new ArrayList<Panel>();
        for (var line : lines) {
            try {
                panels.add(panel(line));
            } catch (IllegalArgumentException e) {
                throw new MalformedPanelList("line " + (panels.size() + 1) + ": " + e.getMessage());
            }
        }
        return new PanelList(panels);
    }

    /** One line. @throws IllegalArgumentException when it is none */
    static Panel panel(String line) {
        var parts = Arrays.asList(line.split("\\|", -1));
        if (parts.size() != 3) throw new MalformedPanelList(parts.size() + " parts, not 3");
        return new Panel(ids(parts.get(0)), ids(parts.get(1)), ids(parts.get(2)));
    }

    private static List<VolunteerId> ids(String text) {
        if (text.isEmpty()) return List.of();
        return Arrays.stream(text.split(",", -1)).map(VolunteerId::of).toList();
    }

    public String text() {
        return lines().stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** Its lines without their ends. */
    public List<String> lines() {
        return panels.stream()
                .map(panel -> joined(panel.groupA()) + "|" + joined(panel.groupB()) + "|" + joined(panel.alternates()))
                .toList();
    }

    private static String joined(List<VolunteerId> ids) {
        return ids.stream().map(VolunteerId::value).collect(Collectors.joining(","));
    }

    /** SHA-256 of the text's bytes. */
    public Hash hash() {
        return Hash.digest(Digests.utf8(text()));
    }

    /** How many panels there are. */
    public int size() {
        return panels.size();
    }
}
