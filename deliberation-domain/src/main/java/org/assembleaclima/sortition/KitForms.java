package org.assembleaclima.sortition;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Whether the fields of a kit are of their forms: nothing can be computed from others. */
final class KitForms {

    static final Pattern HEX = Pattern.compile("(?:[0-9a-f]{2})+");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final Kit kit;
    private final BiConsumer<String, String> findings;

    /** @param findings takes where, and what is wrong there */
    KitForms(Kit kit, BiConsumer<String, String> findings) {
        this.kit = kit;
        this.findings = findings;
    }

    void check() {
        if (kit.format() != Kit.FORMAT) findings.accept("format", "is " + kit.format() + ", not " + Kit.FORMAT);
        text("software", kit.software());
        for (int i = 0; i < kit.quotas().size(); i++) {
            text("quotas[" + i + "].category", kit.quotas().get(i).category());
            text("quotas[" + i + "].feature", kit.quotas().get(i).feature());
        }
        form("quotas_hash", HASH, kit.quotasHash());
        form("root", HASH, kit.root());
        for (int i = 0; i < kit.sources().size(); i++) {
            var source = kit.sources().get(i);
            var where = "sources[" + i + "]";
            text(where + ".use", source.use());
            text(where + ".name", source.name());
            text(where + ".time", source.time());
            form(where + ".value", HEX, source.value());
            source.evidence().forEach((name, value) -> text(where + ".evidence", name + value));
        }
        form("urn_digits", DIGITS, kit.urnDigits());
        ids("panel.group_1", kit.panel().group1());
        ids("panel.group_2", kit.panel().group2());
        ids("panel.alternates", kit.panel().alternates());
        for (int i = 0; i < kit.replacements().size(); i++) {
            var where = "replacements[" + i + "]";
            ids(where + ".left", kit.replacements().get(i).left());
            ids(where + ".declined", kit.replacements().get(i).declined());
            ids(where + ".entered", List.of(kit.replacements().get(i).entered()));
        }
        form("list_hash", HASH, kit.listHash());
    }

    private void form(String where, Pattern form, String text) {
        if (!form.matcher(text).matches()) findings.accept(where, "not of the form " + form);
    }

    /** Half a character has no UTF-8, and so no hash. */
    private void text(String where, String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) findings.accept(where, "no text");
    }

    private void ids(String where, List<String> ids) {
        if (!ids.stream().allMatch(VolunteerId::isOne)) findings.accept(where, "not an id of a volunteer");
    }
}
