package org.assembleaclima.offline;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assembleaclima.Views;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.view.Decoded;
import org.assembleaclima.common.view.FoldedView;
import org.assembleaclima.common.view.View;

/** Folds every view again and compares its digest with what the server says it serves. */
final class FoldedViews {

    private final Findings findings;
    private final Header header;
    private final Map<String, FoldedView<?, ?>> views = new LinkedHashMap<>();
    private final Map<Class<?>, List<FoldedView<?, ?>>> fed = new HashMap<>(); // by type of event
    private final TreeSet<String> incomplete = new TreeSet<>();
    private final TreeSet<String> unnamed = new TreeSet<>();

    /** @param zone of the municipality */
    FoldedViews(Findings findings, Header header, ZoneId zone) {
        this.findings = findings;
        this.header = header;
        var named = header.views().stream().map(Header.ViewDigest::name).toList();
        for (var view : Views.all(zone))
            if (named.contains(view.name())) views.put(view.name(), folded(view));
            else unnamed.add(view.name());
    }

    private static FoldedView<?, ?> folded(View<?, ?> view) {
        return new FoldedView<>(view);
    }

    void event(Decoded decoded) {
        fed.computeIfAbsent(decoded.event().getClass(), type -> views.values().stream()
                        .filter(view -> view.isFedBy(type))
                        .toList())
                .forEach(view -> view.take(decoded));
    }

    /** What such an event changes cannot be known: those views are given up. */
    void withheld(Class<? extends DomainEvent> type) {
        var given = views.values().stream()
                .filter(view -> view.needs(type))
                .map(FoldedView::name)
                .toList();
        if (given.isEmpty()) return;
        incomplete.addAll(given);
        given.forEach(views::remove);
        fed.clear();
    }

    void end() {
        if (!unnamed.isEmpty())
            findings.note("not compared, not being named by the file: " + String.join(", ", unnamed));
        findings.notCompared(unnamed.size() + incomplete.size());
        for (var stated : header.views()) compare(stated);
        if (!incomplete.isEmpty())
            findings.note("not compared, being made of withheld events, too: " + String.join(", ", incomplete));
    }

    private void compare(Header.ViewDigest stated) {
        var view = views.get(stated.name());
        if (incomplete.contains(stated.name())) return;
        if (view == null || view.version() != stated.version()) {
            findings.note(
                    "not compared, being of another version of the code: " + stated.name() + " " + stated.version());
            findings.notCompared(1);
            return;
        }
        findings.checked(Check.VIEWS);
        if (view.failedAt().isPresent())
            findings.differs(Difference.ofWhole(
                    Check.VIEWS,
                    "view " + stated.name() + " cannot take the event at position "
                            + view.failedAt().get()));
        else if (!view.digest().equals(stated.digest()))
            findings.differs(Difference.ofWhole(
                    Check.VIEWS, "view " + stated.name() + " does not follow from the events: other rows are served"));
    }
}
