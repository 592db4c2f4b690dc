package org.assembleaclima.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.assembleaclima.application.ListMaking.Outcome;
import org.assembleaclima.application.RequestedLists.Requested;
import org.assembleaclima.command.Commands;
import org.assembleaclima.common.Command;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.common.Refused;
import org.assembleaclima.draw.ComputedList;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Role;
import org.assembleaclima.sortition.ChanceLevel;
import org.assembleaclima.sortition.ListFailure;
import org.assembleaclima.sortition.SortitionCommand.RecordList;
import org.assembleaclima.sortition.SortitionCommand.RecordListFailure;
import org.assembleaclima.sortition.UncoverableVolunteer;
import org.assembleaclima.sortition.VolunteerId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has the lists of panels made that draws have asked for, one after the other, on the node that leads it. Nothing of it is kept
 * but how far it is: whoever leads next begins anew, and comes to the same list.
 */
@Component
class ListMaker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ListMaker.class);
    private static final Actor ACTOR = Actor.system(Role.APPLICATION);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final RequestedLists requests;
    private final ListProgressTable progress;
    private final Commands commands;
    private final Leadership leadership;
    private final MeterRegistry meters;
    private final String software;
    private final Semaphore ended = new Semaphore(0);
    private final LoopThread thread = new LoopThread("lists", this::turn);
    private final Set<Requested> unreadable = new HashSet<>(); // others come first
    private boolean leading; // when it was looked last
    private volatile @Nullable ListMaking making; // null while no list is being made
    private volatile @Nullable String failure; // null when the last turn went well

    ListMaker(
            RequestedLists requests,
            ListProgressTable progress,
            Commands commands,
            Leadership leadership,
            MeterRegistry meters,
            BuildProperties build) {
        this.requests = requests;
        this.progress = progress;
        this.commands = commands;
        this.leadership = leadership;
        this.meters = meters;
        this.software = "deliberation-sortition " + build.getVersion();
    }

    /** After the projector and after the first import, like the other loops. */
    @Override
    public int getPhase() {
        return 100;
    }

    @Override
    public void start() {
        leadership.stand(Task.LISTS, () -> !thread.hasDied());
        leading = false;
        thread.start();
    }

    private void turn() throws InterruptedException {
        try {
            var leads = leadership.leads(Task.LISTS);
            if (leads && !leading) progress.forgetAll(); // what a leader before told is true no more
            leading = leads;
            if (leads) look();
            else abandon();
            failure = null;
        } catch (RuntimeException e) { // the database may be away for a while; the next turn tries again
            leading = false;
            failure = e.getClass().getSimpleName();
            LOG.error("Lists cannot be made: {}", e.toString());
            leadership.giveWay(Task.LISTS);
        }
        if (ended.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) ended.drainPermits();
    }

    private void look() {
        var waiting = requests.waiting();
        var current = making;
        if (current != null && !waiting.contains(current.requested())) { // called off, or annulled
            abandon();
            progress.forget(current.requested().sortitionId());
            current = null;
        }
        if (current == null) begin(waiting);
        else if (current.outcome().isPresent()) end(current, current.outcome().get());
        else tell(current);
    }

    private void tell(ListMaking current) {
        current.step().ifPresent(step -> progress.tell(current.requested().sortitionId(), step));
    }

    private void begin(List<Requested> waiting) {
        if (waiting.isEmpty() || !thread.isRunning()) return;
        unreadable.retainAll(waiting);
        var next = waiting.stream()
                .filter(requested -> !unreadable.contains(requested))
                .findFirst()
                .orElseGet(waiting::getFirst);
        unreadable.add(next); // until it has been read
        making = ListMaking.start(next, requests.request(next.sortitionId()), ended::release);
        unreadable.remove(next);
        LOG.info("Makes the list of {}", next.sortitionId());
    }

    /** What fails in here is tried again: the outcome is still there. */
    private void end(ListMaking current, Outcome outcome) {
        var id = current.requested().sortitionId();
        var told =
                switch (outcome) {
                    case Outcome.Made made -> record(current.requested(), made.list());
                    case Outcome.Failed failed -> fail(current.requested(), failed);
                    case Outcome.Ended ended -> "ENDED"; // whoever leads begins anew: the request still stands
                };
        Timer.builder("deliberation.list.duration")
                .description("How long a list of panels took to be made, or to fail")
                .tag("outcome", told)
                .register(meters)
                .record(current.nanos(), TimeUnit.NANOSECONDS);
        progress.forget(id);
        making = null;
        ended.release(); // another draw may wait
    }

    /** A list that does not stand up to being counted is told as a failure. */
    private String record(Requested requested, ComputedList list) {
        try {
            send(command(requested, list));
            return "MADE";
        } catch (Refused refused) {
            if (refused.reason().kind() != RefusalReason.Kind.INVALID) throw refused;
            LOG.error(
                    "The list of {} was refused: {}",
                    requested.sortitionId(),
                    refused.reason().name());
            return fail(requested, new Outcome.Failed(ListFailure.REFUSED, ""));
        }
    }

    private String fail(Requested requested, Outcome.Failed failed) {
        send(new RecordListFailure(
                requested.sortitionId(), requested.number(), failed.failure(), failed.explanation()));
        return failed.failure().name();
    }

    private void send(Command command) {
        try {
            var unused = commands.send(command, ACTOR);
        } catch (Refused refused) {
            if (refused.reason().kind() != RefusalReason.Kind.CONFLICT) throw refused;
            LOG.info("{} came too late", command.getClass().getSimpleName()); // somebody called it off meanwhile
        }
    }

    private RecordList command(Requested requested, ComputedList list) {
        return new RecordList(
                requested.sortitionId(),
                requested.number(),
                list.list(),
                list.stages().stream()
                        .map(stage ->
                                new ChanceLevel(stage.people(), perBillion(stage.level()), perBillion(stage.bound())))
                        .toList(),
                list.uncoverable().stream()
                        .map(one -> new UncoverableVolunteer(VolunteerId.of(one.id()), one.reason()))
                        .toList(),
                software);
    }

    static long perBillion(double chance) {
        return Math.round(chance * 1e9);
    }

    /** Kills what is under way, if anything is. */
    private void abandon() {
        var current = making;
        if (current != null) current.cancel();
        making = null;
    }

    /** What is being made now. */
    Optional<ListMaking> making() {
        return Optional.ofNullable(making);
    }

    /** The kind of failure that keeps lists from being made; empty when all is well. */
    Optional<String> failure() {
        return thread.hasDied() ? Optional.of("ListsDied") : Optional.ofNullable(failure);
    }

    boolean hasDied() {
        return thread.hasDied();
    }

    @Override
    public void stop() {
        thread.stop(ended::release);
        abandon();
        leadership.withdraw(Task.LISTS);
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }
}
