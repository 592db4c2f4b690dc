package org.assembleaclima.report.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.view.Padded;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.report.ReportEvent;
import org.assembleaclima.report.ReportEvent.ReportFrozen;
import org.assembleaclima.report.ReportEvent.ReportPreviewed;
import org.assembleaclima.report.ReportEvent.ReportTransmitted;
import org.jspecify.annotations.Nullable;

/** Every edition of every annual report, one row each, in the order they were frozen. */
public final class ReportRegister implements View<ReportEvent, ReportEdition> {

    public static String key(CycleId cycleId, int edition) {
        return cycleId.value() + "/" + edition;
    }

    @Override
    public String name() {
        return "report_register";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends ReportEvent>> families() {
        return Set.of(ReportEvent.class);
    }

    @Override
    public Class<ReportEdition> rowType() {
        return ReportEdition.class;
    }

    @Override
    public Set<String> keysOf(ReportEvent event, Recorded recorded) {
        return switch (event) {
            case ReportFrozen frozen ->
                frozen.edition() == 1
                        ? Set.of(key(frozen.cycleId(), 1))
                        : Set.of(key(frozen.cycleId(), frozen.edition()), key(frozen.cycleId(), frozen.edition() - 1));
            case ReportPreviewed shown -> Set.of(key(shown.cycleId(), shown.edition()));
            case ReportTransmitted sent -> Set.of(key(sent.cycleId(), sent.edition()));
        };
    }

    @Override
    public ReportEdition evolve(String key, @Nullable ReportEdition row, ReportEvent event, Recorded recorded) {
        return switch (event) {
            case ReportFrozen frozen ->
                row == null ? ReportEdition.frozen(frozen, recorded.version()) : row.replaced(recorded.version());
            case ReportPreviewed shown -> requireNonNull(row).previewed(shown, recorded.version());
            case ReportTransmitted sent -> requireNonNull(row).transmitted(sent, recorded.version());
        };
    }

    @Override
    public String sortKey(String key, ReportEdition row) {
        return row.cycleId().value() + "/" + Padded.number(row.edition(), 9);
    }

    @Override
    public List<Filter<ReportEdition>> filters() {
        return List.of(new Filter<>("cycle", row -> row.cycleId().value()));
    }
}
