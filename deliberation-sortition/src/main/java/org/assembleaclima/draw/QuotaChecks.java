package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What sums alone tell of a pool that no panel can be drawn from, before any solver runs. */
final class QuotaChecks {

    private final Pool pool;
    private final Map<String, Map<String, QuotaFile.Line>> lines;
    private final Findings findings;

    /** @param lines where in the file each quota stands */
    QuotaChecks(Pool pool, Map<String, Map<String, QuotaFile.Line>> lines, Findings findings) {
        this.pool = pool;
        this.lines = lines;
        this.findings = findings;
    }

    void run() {
        size();
        for (int category = 0; category < pool.categories().size(); category++) category(category);
    }

    private void size() {
        var people = pool.volunteers().size();
        if (people < pool.panelSize()) {
            findings.unmeetable(
                    RespondentFile.NAME, 0, "", "it has " + people + " volunteers for a panel of " + pool.panelSize());
            return;
        }
        var most = households(pool.volunteers());
        if (most < pool.panelSize())
            findings.unmeetable(
                    RespondentFile.NAME,
                    0,
                    "",
                    "its " + people + " volunteers live in " + most + " households, and a panel of " + pool.panelSize()
                            + " has one of each at most");
    }

    private void category(int category) {
        var name = pool.categories().get(category);
        var here = pool.quotas().stream()
                .filter(quota -> quota.category().equals(name))
                .toList();
        var people = new HashMap<String, List<Volunteer>>();
        for (var volunteer : pool.volunteers())
            people.computeIfAbsent(volunteer.features().get(category), key -> new ArrayList<>())
                    .add(volunteer);
        for (var quota : here) available(quota, people.getOrDefault(quota.feature(), List.of()));

        var first = lines.getOrDefault(name, Map.of()).values().stream()
                .findFirst()
                .map(QuotaFile.Line::line)
                .orElse(0L);
        var least = here.stream().mapToLong(Quota::min).sum();
        var most = here.stream().mapToLong(Quota::max).sum();
        if (least > pool.panelSize())
            findings.unmeetable(
                    QuotaFile.NAME,
                    first,
                    "min",
                    "the minimums of " + Texts.quoted(name) + " add up to " + least + ", more than the panel's "
                            + pool.panelSize());
        if (most < pool.panelSize())
            findings.unmeetable(
                    QuotaFile.NAME,
                    first,
                    "max",
                    "the maximums of " + Texts.quoted(name) + " add up to " + most + ", fewer than the panel's "
                            + pool.panelSize());
    }

    private void available(Quota quota, List<Volunteer> having) {
        var line = lineOf(quota);
        var name = Texts.quoted(quota.toString());
        var most = households(having);
        if (having.size() < quota.min())
            findings.unmeetable(
                    QuotaFile.NAME,
                    line,
                    "min",
                    name + " asks for " + quota.min() + " at least, and " + having.size() + " volunteers have it");
        else if (most < quota.min())
            findings.unmeetable(
                    QuotaFile.NAME,
                    line,
                    "min",
                    name + " asks for " + quota.min() + " at least, and the " + having.size()
                            + " volunteers who have it live in " + most + " households");
        else if (having.isEmpty() && quota.max() > 0)
            findings.warning(Finding.Code.NOBODY_HAS_IT, QuotaFile.NAME, line, "feature", "no volunteer has " + name);
    }

    private long lineOf(Quota quota) {
        var line = lines.getOrDefault(quota.category(), Map.of()).get(quota.feature());
        return line == null ? 0 : line.line();
    }

    /** How many of some volunteers could be together on a panel, by their households alone. */
    private static int households(List<Volunteer> some) {
        Set<String> shared = new HashSet<>();
        int alone = 0;
        for (var volunteer : some) {
            if (volunteer.household().isEmpty()) alone++;
            else shared.add(volunteer.household().get());
        }
        return alone + shared.size();
    }
}
