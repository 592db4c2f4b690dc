package org.assembleaclima.sortition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.assembleaclima.audit.Hash;

/** Computes a draw again from its kit: see {@link KitCheck}. */
final class KitComputation {

    private final Kit kit;
    private final List<KitCheck.Finding> findings = new ArrayList<>();

    KitComputation(Kit kit) {
        this.kit = kit;
    }

    KitCheck result() {
        new KitForms(kit, this::wrong).check();
        if (!findings.isEmpty()) return new KitCheck(findings, Optional.empty());
        quotasHash();
        var panels = panels();
        new KitSources(kit, this::wrong).check();
        if (panels.isEmpty()) return new KitCheck(findings, Optional.empty());
        drawn(panels.get());
        replacements();
        return new KitCheck(findings, Optional.of(counted(panels.get())));
    }

    private void wrong(String where, String what) {
        findings.add(new KitCheck.Finding(where, what));
    }

    private void quotasHash() {
        same("quotas_hash", kit.quotasHash(), Kit.quotasHash(kit.panelSize(), kit.quotas()), "the quotas' is ");
    }

    private void same(String where, String is, Hash found, String but) {
        if (!is.equals(found.hex())) wrong(where, "is " + is + ", but " + but + found);
    }

    /** Empty when there is none, or a line is not of its form. */
    private Optional<List<Panel>> panels() {
        var before = findings.size();
        var panels = new ArrayList<Panel>();
        for (var line : kit.list()) panel(panels.size() + 1, line).ifPresent(panels::add);
        if (kit.list().isEmpty()) wrong("list", "no panel");
        if (findings.size() > before) return Optional.empty();
        same("list_hash", kit.listHash(), listHash(), "the list's is ");
        return Optional.of(panels);
    }

    private Optional<Panel> panel(int number, String line) {
        try {
            var panel = PanelList.panel(line);
            if (panel.size() == kit.panelSize()) return Optional.of(panel);
            wrong("list line " + number, panel.size() + " seats, not " + kit.panelSize());
        } catch (IllegalArgumentException e) {
            wrong("list line " + number, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private Hash listHash() {
        return Hash.digest(Digests.utf8(String.join("\n", kit.list()) + "\n"));
    }

    /** Numbers the panels, adds urns and source, throws the coin. */
    private void drawn(List<Panel> panels) {
        var size = panels.size();
        var digits = kit.urnDigits();
        if (digits.length() != String.valueOf(size - 1).length()) {
            wrong("urn_digits", digits.length() + " digits for " + size + " panels");
            return;
        }
        var urns = Long.parseLong(digits);
        if (urns >= size) {
            wrong("urn_digits", digits + " is no number of " + size + " panels");
            return;
        }
        if (kit.sources().size() != 2) return;
        var drawn = DrawNumber.of(listHash(), kit.sources().get(1).bytes(), (int) urns, size);
        if (kit.index() != drawn.index())
            wrong("index", "is " + kit.index() + ", but urns and source lead to " + drawn.index());
        var coin = drawn.group1IsA() ? 0 : 1;
        if (kit.groupCoin() != coin) wrong("group_coin", "is " + kit.groupCoin() + ", but the source says " + coin);
        var line = Numbering.of(listHash(), kit.sources().get(0).bytes(), size).line(drawn.index());
        if (kit.panel().line() != line + 1)
            wrong(
                    "panel.line",
                    "is " + kit.panel().line() + ", but number " + drawn.index() + " is on line " + (line + 1));
        var panel = panels.get(line);
        stands("group_1", kit.panel().group1(), drawn.group1IsA() ? panel.groupA() : panel.groupB(), line);
        stands("group_2", kit.panel().group2(), drawn.group1IsA() ? panel.groupB() : panel.groupA(), line);
        stands("alternates", kit.panel().alternates(), panel.alternates(), line);
    }

    private void stands(String field, List<String> given, List<VolunteerId> expected, int line) {
        if (!given.equals(expected.stream().map(VolunteerId::value).toList()))
            wrong("panel." + field, "is not what stands on line " + (line + 1) + " of the list");
    }

    /** Who took seats had the right to: that it was their turn, only the rows can tell. */
    private void replacements() {
        var seated = new HashSet<>(kit.panel().group1());
        seated.addAll(kit.panel().group2());
        var unused = new ArrayList<>(kit.panel().alternates());
        for (int i = 0; i < kit.replacements().size(); i++) {
            var step = kit.replacements().get(i);
            var where = "replacements[" + i + "]";
            takeAll(where + ".left", step.left(), seated, " has no seat");
            takeAll(where + ".declined", step.declined(), unused, " is no unused alternate");
            if (seated.size() >= kit.panelSize()) wrong(where + ".entered", "no seat is vacant");
            takeAll(where + ".entered", List.of(step.entered()), unused, " is no unused alternate");
            seated.add(step.entered());
        }
    }

    private void takeAll(String where, List<String> ids, Collection<String> from, String otherwise) {
        for (var id : ids) if (!from.remove(id)) wrong(where, id + otherwise);
    }

    private KitCheck.Summary counted(List<Panel> panels) {
        var counts = new TreeMap<VolunteerId, Integer>();
        var named = new HashSet<VolunteerId>();
        for (var panel : panels) {
            panel.members().forEach(id -> counts.merge(id, 1, Integer::sum));
            named.addAll(panel.alternates());
        }
        named.addAll(counts.keySet());
        if (named.size() > kit.volunteers())
            wrong("volunteers", "are " + kit.volunteers() + ", but the list names " + named.size());
        var byCount = new TreeMap<Integer, Integer>();
        counts.values().forEach(count -> byCount.merge(count, 1, Integer::sum));
        var fewest = byCount.firstKey();
        var most = byCount.lastKey();
        if (kit.volunteers() > counts.size()) byCount.put(0, kit.volunteers() - counts.size());
        return new KitCheck.Summary(panels.size(), fewest, most, byCount);
    }
}
