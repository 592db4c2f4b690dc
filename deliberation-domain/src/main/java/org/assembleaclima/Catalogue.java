package org.assembleaclima;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assembleaclima.ballot.BallotCommand;
import org.assembleaclima.ballot.BallotEvent;
import org.assembleaclima.ballot.BallotRefusal;
import org.assembleaclima.commitment.CommitmentCommand;
import org.assembleaclima.commitment.CommitmentEvent;
import org.assembleaclima.commitment.CommitmentRefusal;
import org.assembleaclima.common.ActRefusal;
import org.assembleaclima.common.Command;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.cycle.CycleCommand;
import org.assembleaclima.cycle.CycleEvent;
import org.assembleaclima.cycle.CycleRefusal;
import org.assembleaclima.cycle.RuleSetCommand;
import org.assembleaclima.cycle.RuleSetEvent;
import org.assembleaclima.membership.AssemblyCommand;
import org.assembleaclima.membership.AssemblyEvent;
import org.assembleaclima.membership.MembershipRefusal;
import org.assembleaclima.pac.ActionCommand;
import org.assembleaclima.pac.ActionEvent;
import org.assembleaclima.pac.ActionRefusal;
import org.assembleaclima.pac.IndicatorCommand;
import org.assembleaclima.pac.IndicatorEvent;
import org.assembleaclima.pac.IndicatorRefusal;
import org.assembleaclima.pac.PacRefusal;
import org.assembleaclima.pac.PlanCommand;
import org.assembleaclima.pac.PlanEvent;
import org.assembleaclima.pac.ValueFileCommand;
import org.assembleaclima.pac.ValueFileEvent;
import org.assembleaclima.pac.ValueFileRefusal;
import org.assembleaclima.proposal.ProposalCommand;
import org.assembleaclima.proposal.ProposalEvent;
import org.assembleaclima.proposal.ProposalRefusal;
import org.assembleaclima.report.ReportCommand;
import org.assembleaclima.report.ReportEvent;
import org.assembleaclima.report.ReportRefusal;
import org.assembleaclima.response.ResponseCommand;
import org.assembleaclima.response.ResponseEvent;
import org.assembleaclima.response.ResponseRefusal;
import org.assembleaclima.security.SecurityRefusal;
import org.assembleaclima.session.SessionCommand;
import org.assembleaclima.session.SessionEvent;
import org.assembleaclima.session.SessionRefusal;
import org.assembleaclima.sortition.SortitionCommand;
import org.assembleaclima.sortition.SortitionEvent;
import org.assembleaclima.sortition.SortitionRefusal;
import org.assembleaclima.workinggroup.WorkingGroupCommand;
import org.assembleaclima.workinggroup.WorkingGroupEvent;
import org.assembleaclima.workinggroup.WorkingGroupRefusal;

/** The families of commands, events and refusals of every feature. A new feature adds its lines here. */
public final class Catalogue {

    private static final List<Class<? extends Command>> COMMAND_FAMILIES = List.of(
            RuleSetCommand.class,
            CycleCommand.class,
            AssemblyCommand.class,
            SortitionCommand.class,
            WorkingGroupCommand.class,
            SessionCommand.class,
            PlanCommand.class,
            ProposalCommand.class,
            BallotCommand.class,
            ReportCommand.class,
            ResponseCommand.class,
            CommitmentCommand.class,
            ActionCommand.class,
            IndicatorCommand.class,
            ValueFileCommand.class);

    private static final List<Class<? extends DomainEvent>> EVENT_FAMILIES = List.of(
            RuleSetEvent.class,
            CycleEvent.class,
            AssemblyEvent.class,
            SortitionEvent.class,
            WorkingGroupEvent.class,
            SessionEvent.class,
            PlanEvent.class,
            ProposalEvent.class,
            BallotEvent.class,
            ReportEvent.class,
            ResponseEvent.class,
            CommitmentEvent.class,
            ActionEvent.class,
            IndicatorEvent.class,
            ValueFileEvent.class);

    private static final List<Class<? extends RefusalReason>> REFUSAL_FAMILIES = List.of(
            ActRefusal.class,
            SecurityRefusal.class,
            BallotRefusal.class,
            CommitmentRefusal.class,
            CycleRefusal.class,
            MembershipRefusal.class,
            PacRefusal.class,
            ActionRefusal.class,
            IndicatorRefusal.class,
            ValueFileRefusal.class,
            ProposalRefusal.class,
            ReportRefusal.class,
            ResponseRefusal.class,
            SessionRefusal.class,
            SortitionRefusal.class,
            WorkingGroupRefusal.class);

    private Catalogue() {}

    /** Every command record. */
    public static List<Class<?>> commands() {
        return COMMAND_FAMILIES.stream()
                .<Class<?>>flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .toList();
    }

    /** Every event record. Their simple names are the type names in the store, so no two are equal. */
    public static List<Class<?>> events() {
        return EVENT_FAMILIES.stream()
                .<Class<?>>flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .toList();
    }

    /** Every reason a rule of the domain can give. */
    public static List<RefusalReason> refusals() {
        return REFUSAL_FAMILIES.stream()
                .flatMap(family -> Stream.of(family.getEnumConstants()))
                .<RefusalReason>map(reason -> reason)
                .toList();
    }
}
