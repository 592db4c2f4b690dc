package org.assembleaclima.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.Protocol;
import org.assembleaclima.proposal.TextHash;
import org.assembleaclima.report.ReportEvent;
import org.assembleaclima.report.ReportEvent.ReportFrozen;
import org.assembleaclima.report.ReportEvent.ReportPreviewed;
import org.assembleaclima.report.ReportEvent.ReportTransmitted;
import org.assembleaclima.report.ReportHash;
import org.assembleaclima.report.ReportId;
import org.assembleaclima.report.ReportedProposal;
import org.assembleaclima.report.view.ReportEdition.ReportPreview;
import org.assembleaclima.report.view.ReportEdition.State;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The view of annual reports as the function it is. */
class ReportFoldsTest {

    private static final CycleId CYCLE = CycleId.of("2024");
    private static final ReportId REPORT = new ReportId(CYCLE);
    private static final Instant NOON = Instant.parse("2024-12-10T11:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 10);
    private static final LocalDate DUE = LocalDate.of(2025, 3, 10);
    private static final ReportHash HASH = ReportHash.of("ab".repeat(32));
    private static final Protocol PROTOCOL = new Protocol("PG 1/2024", TODAY);
    private static final ReportedProposal TREES = new ReportedProposal(
            ProposalId.of("00000000-0000-0000-0000-0000000000e1"),
            WorkingGroupId.of("00000000-0000-0000-0000-00000000000a"),
            3,
            TextHash.of("cd".repeat(32)),
            BallotId.of("00000000-0000-0000-0000-0000000000c1"));
    private static final ReportPreviewed SHOWN =
            new ReportPreviewed(REPORT, CYCLE, 1, TODAY, "Palazzo Marino", List.of("https://example.org"), NOON);

    private final ReportRegister view = new ReportRegister();

    private static ReportFrozen frozen(int edition) {
        return new ReportFrozen(REPORT, CYCLE, edition, List.of(TREES), HASH, NOON);
    }

    private static ReportTransmitted sent(int edition) {
        return new ReportTransmitted(
                REPORT,
                CYCLE,
                edition,
                List.of(TREES),
                HASH,
                PROTOCOL,
                "Area Verde",
                RuleSetId.of("regole"),
                2,
                DUE,
                NOON);
    }

    private static Recorded nth(long version) {
        return new Recorded(version + 100, REPORT.toString(), version, "any", NOON, "x", List.of("secretariat"));
    }

    private @Nullable ReportEdition edition(int edition, ReportEvent... events) {
        var key = ReportRegister.key(CYCLE, edition);
        ReportEdition row = null;
        for (int i = 0; i < events.length; i++)
            if (view.keysOf(events[i], nth(i + 1)).contains(key)) row = view.evolve(key, row, events[i], nth(i + 1));
        return row;
    }

    @Test
    void an_edition_says_what_was_frozen() {
        assertThat(edition(1, frozen(1)))
                .isEqualTo(new ReportEdition(CYCLE, 1, 1, State.FROZEN, List.of(TREES), HASH, NOON, List.of(), null));
    }

    @Test
    void a_preview_is_kept_before_and_after_the_transmission() {
        var row = edition(1, frozen(1), SHOWN, sent(1), SHOWN);
        var preview = new ReportPreview(TODAY, "Palazzo Marino", List.of("https://example.org"));
        assertThat(row.previews()).containsExactly(preview, preview);
        assertThat(row.state()).isEqualTo(State.TRANSMITTED);
        assertThat(row.version()).isEqualTo(4);
    }

    @Test
    void a_transmission_says_by_what_rules_an_answer_is_due() {
        var transmission = edition(1, frozen(1), sent(1)).transmission();
        assertThat(transmission.protocol()).isEqualTo(PROTOCOL);
        assertThat(transmission.ruleSetId()).isEqualTo(RuleSetId.of("regole"));
        assertThat(transmission.ruleSetVersion()).isEqualTo(2);
        assertThat(transmission.dueOn()).isEqualTo(DUE);
    }

    @Test
    void a_newer_edition_replaces_the_one_that_was_not_transmitted() {
        assertThat(edition(1, frozen(1), frozen(2)).state()).isEqualTo(State.REPLACED);
        assertThat(edition(2, frozen(1), frozen(2)).state()).isEqualTo(State.FROZEN);
    }

    @Test
    void a_newer_edition_leaves_the_transmitted_one_as_it_is() {
        assertThat(edition(1, frozen(1), sent(1), frozen(2))).isEqualTo(edition(1, frozen(1), sent(1)));
        assertThat(edition(2, frozen(1), sent(1), frozen(2), sent(2)).state()).isEqualTo(State.TRANSMITTED);
    }

    @Test
    void editions_are_listed_by_cycle_in_the_order_of_their_numbers() {
        var second = view.sortKey("", edition(2, frozen(1), frozen(2)));
        var tenth = view.sortKey("", edition(10, frozen(10)));
        assertThat(second).isLessThan(tenth);
        assertThat(view.filters().getFirst().value().of(edition(1, frozen(1)))).isEqualTo("2024");
    }
}
