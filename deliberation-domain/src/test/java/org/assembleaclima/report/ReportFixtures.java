package org.assembleaclima.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.common.Snapshots;
import org.assembleaclima.cycle.BallotRules;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.CycleRuleSet;
import org.assembleaclima.cycle.CycleRules;
import org.assembleaclima.cycle.Cycles;
import org.assembleaclima.cycle.Majority;
import org.assembleaclima.cycle.MajorityBase;
import org.assembleaclima.cycle.ResponseRules;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.cycle.Rules;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.Protocol;
import org.assembleaclima.proposal.TextHash;
import org.assembleaclima.report.ReportCommand.FreezeReport;
import org.assembleaclima.report.ReportCommand.PreviewReport;
import org.assembleaclima.report.ReportCommand.TransmitReport;
import org.assembleaclima.report.ReportEvent.ReportFrozen;
import org.assembleaclima.report.ReportEvent.ReportPreviewed;
import org.assembleaclima.report.ReportEvent.ReportTransmitted;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** The report of the cycle 2024, seen at noon of the day it is transmitted. */
final class ReportFixtures {

    static final Instant NOON = Instant.parse("2024-12-10T11:00:00Z");
    static final Instant LAST_WEEK = Instant.parse("2024-12-03T11:00:00Z");
    static final ZoneId MILAN = ZoneId.of("Europe/Rome");
    static final LocalDate DECEMBER_2 = LocalDate.of(2024, 12, 2);
    static final LocalDate DECEMBER_3 = LocalDate.of(2024, 12, 3);
    static final LocalDate DECEMBER_9 = LocalDate.of(2024, 12, 9);
    static final LocalDate DECEMBER_10 = LocalDate.of(2024, 12, 10);
    static final LocalDate DECEMBER_11 = LocalDate.of(2024, 12, 11);
    static final LocalDate MARCH_10 = LocalDate.of(2025, 3, 10);
    static final LocalDate MARCH_31 = LocalDate.of(2025, 3, 31);

    static final CycleId CYCLE_2024 = CycleId.of("2024");
    static final ReportId REPORT = new ReportId(CYCLE_2024);
    static final RuleSetId RULE_SET = RuleSetId.of("milano-a-regime");
    static final WorkingGroupId GREEN = WorkingGroupId.of("00000000-0000-0000-0000-00000000000a");
    static final TextHash TEXT_HASH = TextHash.of("ab".repeat(32));
    static final String ADDRESSEE = "Direzione Verde e Ambiente";
    static final Protocol PROTOCOL = new Protocol("PG 0812345/2024", DECEMBER_10);
    static final List<String> SOURCES = List.of("https://www.comune.milano.it/");

    static final ResponseRules WITHIN_3_MONTHS = new ResponseRules(Optional.of(3), Optional.empty(), List.of(3, 12));
    static final ResponseRules BY_MARCH_31 = new ResponseRules(Optional.empty(), Optional.of(MARCH_31), List.of(3, 12));

    static final ReportedProposal TREES = reported(1);
    static final ReportedProposal HEDGES = reported(2);
    static final ReportedProposal FOUNTAINS = reported(3);

    static final ReportFrozen FROZEN = frozen(1, TREES, HEDGES);
    static final ReportTransmitted TRANSMITTED = transmitted(FROZEN, DECEMBER_10, MARCH_10);

    private ReportFixtures() {}

    /** What was approved, in order, under which rules; and a note of what was transmitted. */
    static final class World implements Cycles, Transmissions {

        /** One for each call. */
        final List<Transmission> done = new ArrayList<>();

        private List<ReportedProposal> approved = List.of(TREES, HEDGES);
        private ResponseRules rules = WITHIN_3_MONTHS;
        private boolean planned = true;
        private Optional<RefusalReason> refuses = Optional.empty();

        World approved(List<ReportedProposal> proposals) {
            approved = proposals;
            return this;
        }

        World under(ResponseRules other) {
            rules = other;
            return this;
        }

        World withoutCycle() {
            planned = false;
            return this;
        }

        World refusing(RefusalReason reason) {
            refuses = Optional.of(reason);
            return this;
        }

        @Override
        public boolean isPlanned(CycleId cycleId) {
            return planned && cycleId.equals(CYCLE_2024);
        }

        List<ReportedProposal> approvedIn(CycleId cycleId) {
            return cycleId.equals(CYCLE_2024) ? approved : List.of();
        }

        Optional<CycleRuleSet> rulesOf(CycleId cycleId) {
            return planned ? Optional.of(ruleSet(rules)) : Optional.empty();
        }

        @Override
        public void transmit(
                ReportId reportId,
                int edition,
                List<ProposalId> proposals,
                Protocol protocol,
                CycleRuleSet ruleSet,
                LocalDate dueOn) {
            if (refuses.isPresent()) throw refuses.get().refused();
            done.add(new Transmission(reportId, edition, proposals, protocol, ruleSet, dueOn));
        }
    }

    record Transmission(
            ReportId reportId,
            int edition,
            List<ProposalId> proposals,
            Protocol protocol,
            CycleRuleSet rules,
            LocalDate dueOn) {}

    static CycleRuleSet ruleSet(ResponseRules responses) {
        return new CycleRuleSet(
                RULE_SET,
                2,
                new Rules(
                        "A regime",
                        16,
                        90,
                        List.of(90),
                        12,
                        new Majority(2, 3, false, MajorityBase.YES_PLUS_NO),
                        BallotRules.UNSTATED,
                        responses,
                        List.of()));
    }

    static FixtureConfiguration<AnnualReport> aReport() {
        return aReport(new World());
    }

    static FixtureConfiguration<AnnualReport> aReport(World world) {
        return new AggregateTestFixture<>(AnnualReport.class)
                .registerInjectableResource(Clock.fixed(NOON, MILAN))
                .registerInjectableResource(world)
                .registerInjectableResource((ApprovedProposals) world::approvedIn)
                .registerInjectableResource((CycleRules) world::rulesOf);
    }

    static ReportedProposal reported(int number) {
        return new ReportedProposal(
                ProposalId.of(id(0xe0, number)), GREEN, number, TEXT_HASH, BallotId.of(id(0xc0, number)));
    }

    static List<ReportedProposal> manyReported(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(ReportFixtures::reported)
                .toList();
    }

    private static String id(int kind, int number) {
        return String.format(Locale.ROOT, "00000000-0000-0000-%04x-%012d", kind, number);
    }

    static FreezeReport freeze() {
        return new FreezeReport(REPORT);
    }

    static PreviewReport preview(LocalDate heldOn) {
        return new PreviewReport(REPORT, heldOn, "Palazzo Marino", SOURCES);
    }

    static TransmitReport transmit(int edition, String number, LocalDate date, Optional<LocalDate> dueOn) {
        return new TransmitReport(REPORT, edition, new Protocol(number, date), ADDRESSEE, dueOn);
    }

    static TransmitReport transmit() {
        return transmit(1, PROTOCOL.number(), PROTOCOL.date(), Optional.empty());
    }

    static ReportFrozen frozen(int edition, ReportedProposal... proposals) {
        return frozen(edition, List.of(proposals), LAST_WEEK);
    }

    static ReportFrozen frozen(int edition, List<ReportedProposal> proposals, Instant at) {
        return new ReportFrozen(REPORT, CYCLE_2024, edition, proposals, ReportHash.of(proposals), at);
    }

    static ReportPreviewed previewed(int edition, LocalDate heldOn) {
        return new ReportPreviewed(REPORT, CYCLE_2024, edition, heldOn, "Palazzo Marino", SOURCES, NOON);
    }

    static ReportTransmitted transmitted(ReportFrozen frozen, LocalDate date, LocalDate dueOn) {
        return new ReportTransmitted(
                REPORT,
                CYCLE_2024,
                frozen.edition(),
                frozen.proposals(),
                frozen.hash(),
                new Protocol(PROTOCOL.number(), date),
                ADDRESSEE,
                RULE_SET,
                2,
                dueOn,
                NOON);
    }

    /** The report after {@code events}, put away and read again. */
    static AnnualReport snapshotAfter(ReportEvent... events) {
        var report = new AnnualReport();
        for (var event : events) report.on(event);
        return Snapshots.restored(report);
    }
}
