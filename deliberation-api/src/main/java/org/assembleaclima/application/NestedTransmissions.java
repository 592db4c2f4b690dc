package org.assembleaclima.application;

import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.command.NestedCommands;
import org.assembleaclima.cycle.CycleRuleSet;
import org.assembleaclima.proposal.ProposalCommand.TransmitProposal;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.Protocol;
import org.assembleaclima.proposal.TransmittedText;
import org.assembleaclima.report.ReportId;
import org.assembleaclima.report.Transmissions;
import org.assembleaclima.response.ResponseCommand.RequestResponse;
import org.assembleaclima.response.ResponseId;
import org.springframework.stereotype.Component;

/** Lets a report hand over its proposals and request their answers, by commands within its own transaction. */
@Component
class NestedTransmissions implements Transmissions {

    private final NestedCommands commands;

    NestedTransmissions(NestedCommands commands) {
        this.commands = commands;
    }

    /** In the order of the report: each proposal, then its response. */
    @Override
    public void transmit(
            ReportId reportId,
            int edition,
            List<ProposalId> proposals,
            Protocol protocol,
            CycleRuleSet rules,
            LocalDate dueOn) {
        for (var proposalId : proposals) {
            var text = commands.send(new TransmitProposal(proposalId, edition, protocol), TransmittedText.class);
            commands.send(request(proposalId, edition, text, protocol, rules, dueOn));
        }
    }

    private static RequestResponse request(
            ProposalId proposalId,
            int edition,
            TransmittedText text,
            Protocol protocol,
            CycleRuleSet rules,
            LocalDate dueOn) {
        return new RequestResponse(
                new ResponseId(proposalId),
                text.cycleId(),
                edition,
                text.textVersion(),
                text.textHash(),
                text.points(),
                text.pacActions(),
                protocol,
                rules,
                dueOn);
    }
}
