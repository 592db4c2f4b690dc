package org.assembleaclima.report;

import static java.util.Objects.requireNonNull;
import static org.assembleaclima.report.ReportRefusal.EDITION_NOT_THE_NEWEST;
import static org.assembleaclima.report.ReportRefusal.NOTHING_TO_REPORT;
import static org.assembleaclima.report.ReportRefusal.PREVIEW_BEFORE_FREEZE;
import static org.assembleaclima.report.ReportRefusal.PREVIEW_IN_THE_FUTURE;
import static org.assembleaclima.report.ReportRefusal.PROTOCOL_BEFORE_FREEZE;
import static org.assembleaclima.report.ReportRefusal.PROTOCOL_IN_THE_FUTURE;
import static org.assembleaclima.report.ReportRefusal.PROTOCOL_WITHOUT_NUMBER;
import static org.assembleaclima.report.ReportRefusal.REPORT_ALREADY_TRANSMITTED;
import static org.assembleaclima.report.ReportRefusal.REPORT_OF_NO_CYCLE;
import static org.assembleaclima.report.ReportRefusal.REPORT_UNCHANGED;
import static org.assembleaclima.report.ReportRefusal.TOO_MANY_PREVIEWS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.assembleaclima.common.Wording;
import org.assembleaclima.cycle.CycleRules;
import org.assembleaclima.cycle.Cycles;
import org.assembleaclima.proposal.Protocol;
import org.assembleaclima.report.ReportCommand.FreezeReport;
import org.assembleaclima.report.ReportCommand.PreviewReport;
import org.assembleaclima.report.ReportCommand.TransmitReport;
import org.assembleaclima.report.ReportEvent.ReportFrozen;
import org.assembleaclima.report.ReportEvent.ReportPreviewed;
import org.assembleaclima.report.ReportEvent.ReportTransmitted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One cycle's annual report: its approved proposals are frozen into an edition, shown in public and transmitted, which
 * starts the clock of their answers (R6.1). What is approved afterwards goes into the next edition.
 */
@AggregateRoot
@Revision("1")
class AnnualReport {

    /** Of one edition; what else was approved waits for the next one. All of them are transmitted in one transaction. */
    static final int MOST_PROPOSALS = 200;

    static final int MOST_PREVIEWS = 50;

    @AggregateIdentifier
    private ReportId reportId;

    private @Nullable Edition newest; // null until frozen

    /** Ids of the proposals of every transmitted edition. */
    private Set<String> transmitted = new LinkedHashSet<>();

    AnnualReport() {} // Axon rebuilds the aggregate through this constructor

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FreezeReport command, Cycles cycles, ApprovedProposals approved, Clock clock) {
        var cycleId = command.reportId().cycle();
        if (!cycles.isPlanned(cycleId)) throw REPORT_OF_NO_CYCLE.refused();
        var proposals = approved.of(cycleId).stream()
                .filter(proposal -> !transmitted.contains(proposal.proposalId().toString()))
                .limit(MOST_PROPOSALS)
                .toList();
        if (proposals.isEmpty()) throw NOTHING_TO_REPORT.refused();
        var hash = ReportHash.of(proposals);
        if (newest != null && newest.hash().equals(hash)) throw REPORT_UNCHANGED.refusedIn(newest.told());

        apply(new ReportFrozen(
                command.reportId(),
                cycleId,
                newest == null ? 1 : newest.number() + 1,
                proposals,
                hash,
                clock.instant()));
    }

    @CommandHandler
    void handle(PreviewReport command, Clock clock) {
        var shown = newest();
        if (command.heldOn().isAfter(LocalDate.now(clock))) throw PREVIEW_IN_THE_FUTURE.refusedAt("/held_on");
        if (command.heldOn().isBefore(shown.frozenOn(clock))) throw PREVIEW_BEFORE_FREEZE.refusedAt("/held_on");
        if (shown.previews() == MOST_PREVIEWS) throw TOO_MANY_PREVIEWS.refusedIn(shown.told());

        apply(new ReportPreviewed(
                reportId,
                reportId.cycle(),
                shown.number(),
                command.heldOn(),
                command.place(),
                command.sources(),
                clock.instant()));
    }

    @CommandHandler
    void handle(TransmitReport command, CycleRules cycleRules, Transmissions transmissions, Clock clock) {
        var sent = newest();
        if (command.edition() != sent.number()) throw EDITION_NOT_THE_NEWEST.refusedAt("/edition");
        if (sent.transmitted()) throw REPORT_ALREADY_TRANSMITTED.refusedIn(sent.told());
        check(command.protocol(), sent.frozenOn(clock), LocalDate.now(clock));
        var rules = cycleRules.of(reportId.cycle()).orElseThrow(REPORT_OF_NO_CYCLE::refused);
        var dueOn = DueDate.of(rules.rules().responses(), command.protocol().date(), command.dueOn());
        var proposalIds =
                sent.proposals().stream().map(ReportedProposal::proposalId).toList();
        transmissions.transmit(reportId, sent.number(), proposalIds, command.protocol(), rules, dueOn);

        apply(new ReportTransmitted(
                reportId,
                reportId.cycle(),
                sent.number(),
                sent.proposals(),
                sent.hash(),
                command.protocol(),
                command.addressee(),
                rules.ruleSetId(), // R1.1
                rules.version(),
                dueOn,
                clock.instant()));
    }

    private static void check(Protocol protocol, LocalDate frozenOn, LocalDate today) {
        if (Wording.saysNothing(protocol.number())) throw PROTOCOL_WITHOUT_NUMBER.refusedAt("/protocol/number");
        if (protocol.date().isAfter(today)) throw PROTOCOL_IN_THE_FUTURE.refusedAt("/protocol/date");
        if (protocol.date().isBefore(frozenOn)) throw PROTOCOL_BEFORE_FREEZE.refusedAt("/protocol/date");
    }

    /** There is one in every report a command can find. */
    private Edition newest() {
        return requireNonNull(newest);
    }

    @EventSourcingHandler
    void on(ReportEvent event) {
        reportId = event.reportId();
        newest = switch (event) {
            case ReportFrozen frozen ->
                new Edition(frozen.edition(), frozen.proposals(), frozen.hash(), frozen.frozenAt(), 0, false);
            case ReportPreviewed ignored -> newest().shown();
            case ReportTransmitted sent -> {
                sent.proposals()
                        .forEach(proposal ->
                                transmitted.add(proposal.proposalId().toString()));
                yield newest().sent();
            }
        };
    }
}
