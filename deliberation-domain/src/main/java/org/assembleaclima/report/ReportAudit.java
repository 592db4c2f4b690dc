package org.assembleaclima.report;

import static org.assembleaclima.common.Verdicts.Rule.DUE_DATE;
import static org.assembleaclima.common.Verdicts.Rule.HASH;
import static org.assembleaclima.common.Verdicts.Rule.NUMBERING;
import static org.assembleaclima.common.Verdicts.Rule.RULES_IN_FORCE;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.common.Refused;
import org.assembleaclima.common.StreamAudit;
import org.assembleaclima.common.Verdicts;
import org.assembleaclima.common.Verdicts.Rule;
import org.assembleaclima.cycle.CycleRules;
import org.assembleaclima.cycle.ResponseRules;
import org.assembleaclima.report.ReportEvent.ReportFrozen;
import org.assembleaclima.report.ReportEvent.ReportPreviewed;
import org.assembleaclima.report.ReportEvent.ReportTransmitted;

/** Judges one cycle's report: its editions, their hashes, and by when the rules want an answer. */
public final class ReportAudit implements StreamAudit<ReportEvent> {

    /** Says whether a proposal was approved as a report has it. */
    @FunctionalInterface
    public interface Approvals {
        boolean confirm(ReportedProposal proposal);
    }

    private final CycleRules cycles;
    private final Approvals approvals;
    private final Set<String> transmitted = new HashSet<>();
    private Optional<Edition> newest = Optional.empty();

    /** @param cycles the rules as they are in force */
    public ReportAudit(CycleRules cycles, Approvals approvals) {
        this.cycles = cycles;
        this.approvals = approvals;
    }

    @Override
    public void judge(ReportEvent event, String actor, Verdicts verdicts) {
        switch (event) {
            case ReportFrozen e -> frozen(e, verdicts);
            case ReportPreviewed e ->
                verdicts.life(
                        newest.filter(edition -> edition.number() == e.edition())
                                .isPresent(),
                        "it is not the newest edition");
            case ReportTransmitted e -> transmitted(e, verdicts);
        }
    }

    private void frozen(ReportFrozen frozen, Verdicts verdicts) {
        var before = newest.map(Edition::number).orElse(0);
        verdicts.check(NUMBERING, frozen.edition() == before + 1, "not the next edition");
        verdicts.check(HASH, frozen.hash().equals(ReportHash.of(frozen.proposals())), "the hash of another report");
        for (var proposal : frozen.proposals()) {
            verdicts.check(
                    Rule.ACROSS,
                    approvals.confirm(proposal)
                            && !transmitted.contains(proposal.proposalId().toString()),
                    "proposal " + proposal.proposalId() + " was not approved so, or is transmitted already");
        }
        newest = Optional.of(
                new Edition(frozen.edition(), frozen.proposals(), frozen.hash(), frozen.frozenAt(), 0, false));
    }

    private void transmitted(ReportTransmitted sent, Verdicts verdicts) {
        if (!verdicts.life(newest.filter(edition -> !edition.transmitted()).isPresent(), "nothing waits to be sent"))
            return;
        var edition = newest.orElseThrow();
        verdicts.check(NUMBERING, sent.edition() == edition.number(), "it is not the newest edition");
        verdicts.check(
                HASH,
                sent.hash().equals(ReportHash.of(sent.proposals()))
                        && sent.hash().equals(edition.hash()),
                "another report than was frozen");
        var inForce = cycles.of(sent.cycleId());
        verdicts.check(
                RULES_IN_FORCE,
                inForce.filter(rules ->
                                rules.ruleSetId().equals(sent.ruleSetId()) && rules.version() == sent.ruleSetVersion())
                        .isPresent(),
                "other rules than those of its cycle (R1.1)");
        inForce.ifPresent(
                rules -> verdicts.check(DUE_DATE, isDue(sent, rules.rules().responses()), "due on another day (R6.1)"));
        sent.proposals().forEach(one -> transmitted.add(one.proposalId().toString()));
        newest = Optional.of(edition.sent());
    }

    private static boolean isDue(ReportTransmitted sent, ResponseRules rules) {
        try {
            return DueDate.of(rules, sent.protocol().date(), Optional.of(sent.dueOn()))
                    .equals(sent.dueOn());
        } catch (Refused e) {
            return false;
        }
    }
}
