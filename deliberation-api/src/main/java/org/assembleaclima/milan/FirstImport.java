package org.assembleaclima.milan;

import static org.assembleaclima.security.Role.MONITORING_OFFICE;
import static org.assembleaclima.security.Role.SECRETARIAT;

import org.assembleaclima.command.Commands;
import org.assembleaclima.common.Command;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.common.Refused;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.security.Actor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Imports Milan's data through the commands, each thing once: what has a history already is left alone, whether it came
 * from here or was changed since. So a first start that was cut short is completed by the next one.
 */
@Component
@ConditionalOnProperty(name = "deliberation.milan.import", havingValue = "true")
class FirstImport implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FirstImport.class);
    private static final Actor ACTOR = Actor.system(SECRETARIAT, MONITORING_OFFICE);

    private final Commands commands;
    private final EventStore events;
    private final Projector projector;
    private volatile boolean done;

    FirstImport(Commands commands, EventStore events, Projector projector) {
        this.commands = commands;
        this.events = events;
        this.projector = projector;
    }

    /** After the projector and before the web server: whoever is served first finds it all. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        var data = new MilanData();
        var imported = 0;
        for (var command : MilanRules.all()) imported += once(command.ruleSetId(), command);
        for (var command : data.cycles()) imported += once(command.cycleId(), command);
        for (var command : data.workingGroups()) imported += once(command.workingGroupId(), command);
        var plan = data.plan();
        imported += once(plan.planId(), plan);
        projector.takeInStored();
        done = true;
        LOG.info("imported {} things from Milan's data", imported);
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    private int once(Object stream, Command command) {
        if (events.lastSequenceNumberFor(stream.toString()).isPresent()) return 0;
        try {
            commands.send(command, ACTOR);
            return 1;
        } catch (Refused refused) { // another node that starts at the same time was first
            if (refused.reason().kind() != RefusalReason.Kind.CONFLICT) throw refused;
            return 0;
        }
    }
}
