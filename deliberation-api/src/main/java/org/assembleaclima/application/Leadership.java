package org.assembleaclima.application;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Which tasks this node does for all. It asks for the lease of each every second, and another node gets it once this one has
 * not for three. That saves work and nothing else: whoever believes for a moment too long that it leads meets the row locks.
 *
 * <p>The embedded database has one node, which leads everything.
 */
final class Leadership implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);

    private static final Duration BETWEEN_RENEWALS = Duration.ofSeconds(1);
    private static final Duration STANDS_ASIDE = Duration.ofMillis(2_500);

    private final Optional<Leases> leases;
    private final String node;
    private final Map<Task, String> names;
    private final Map<Task, Candidate> candidates = new EnumMap<>(Task.class);
    private final LoopThread thread = new LoopThread("leases", this::renew);
    private final Semaphore stopped = new Semaphore(0);

    /**
     * @param leases empty where there is one node
     * @param names of the leases
     */
    Leadership(Optional<Leases> leases, String node, Map<Task, String> names) {
        this.leases = leases;
        this.node = node;
        this.names = Map.copyOf(names);
    }

    /** One that could do a task. Moments are of {@link System#nanoTime}, counted from {@code begun}. */
    private static final class Candidate {

        private final long begun = System.nanoTime();
        private final BooleanSupplier fit;
        private long leadsUntil;
        private boolean refused; // when it asked last
        private long asideUntil;

        Candidate(BooleanSupplier fit) {
            this.fit = fit;
        }

        private long now() {
            return System.nanoTime() - begun;
        }

        boolean leads() {
            return now() < leadsUntil;
        }

        boolean mayAsk() {
            return now() >= asideUntil && fit.getAsBoolean();
        }
    }

    /** Before whoever asks to lead, and after them at the end. */
    @Override
    public int getPhase() {
        return -200;
    }

    @Override
    public void start() {
        if (leases.isEmpty()) return;
        leases.get().forgetOld();
        thread.start();
    }

    private void renew() throws InterruptedException {
        List.copyOf(standing()).forEach(this::ask);
        if (stopped.tryAcquire(BETWEEN_RENEWALS.toMillis(), TimeUnit.MILLISECONDS)) stopped.drainPermits();
    }

    private synchronized List<Task> standing() {
        return List.copyOf(candidates.keySet());
    }

    /**
     * This node could do the task from now on.
     *
     * @param fit whether it still can
     */
    void stand(Task task, BooleanSupplier fit) {
        synchronized (this) {
            candidates.put(task, new Candidate(fit));
        }
        ask(task);
    }

    /** This node does it no more; another one may at once. */
    void withdraw(Task task) {
        boolean led;
        synchronized (this) {
            var candidate = candidates.remove(task);
            led = candidate != null && candidate.leads();
        }
        if (led) giveBack(task); // what has lapsed since is nobody's: a database that is away is waited for once
    }

    /** This node has trouble with it: another one gets the chance, before this one asks again. */
    void giveWay(Task task) {
        boolean led;
        synchronized (this) {
            var candidate = candidates.get(task);
            if (candidate == null || leases.isEmpty()) return;
            led = candidate.leads();
            candidate.asideUntil = candidate.now() + STANDS_ASIDE.toNanos();
            candidate.leadsUntil = 0;
            candidate.refused = false;
        }
        if (led) giveBack(task);
    }

    /** Whether another node does it, as far as this one knows: what failed here is no longer true of the task. */
    synchronized boolean isLedElsewhere(Task task) {
        var candidate = candidates.get(task);
        return candidate != null && candidate.refused;
    }

    synchronized boolean leads(Task task) {
        var candidate = candidates.get(task);
        return candidate != null && (leases.isEmpty() || candidate.leads());
    }

    /** Every task this node leads now. */
    List<Task> led() {
        return standing().stream().filter(this::leads).toList();
    }

    private void ask(Task task) {
        var candidate = candidateFor(task);
        if (candidate.isEmpty()) return;
        try {
            var asked = candidate.get().now(); // before the database counts its three seconds
            var given = leases.orElseThrow().take(name(task), node);
            decide(task, candidate.get(), given ? asked + Leases.LENGTH.toNanos() : 0);
        } catch (RuntimeException e) { // the database may be away for a while; what was given lapses by itself
            LOG.warn("Who leads {} cannot be asked: {}", task, e.toString());
        }
    }

    private synchronized Optional<Candidate> candidateFor(Task task) {
        return leases.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(candidates.get(task)).filter(Candidate::mayAsk);
    }

    private void decide(Task task, Candidate candidate, long leadsUntil) {
        boolean late;
        synchronized (this) {
            late = candidates.get(task) != candidate || !candidate.mayAsk(); // withdrawn while the database was asked
            if (candidate.leads() != leadsUntil > 0)
                LOG.info("{} {}", leadsUntil > 0 ? "Leads" : "Leads no more:", task);
            candidate.leadsUntil = late ? 0 : leadsUntil;
            candidate.refused = !late && leadsUntil == 0;
        }
        if (late) giveBack(task);
    }

    private void giveBack(Task task) {
        try {
            leases.ifPresent(given -> given.giveBack(name(task), node));
        } catch (RuntimeException e) { // it lapses in three seconds
            LOG.warn("The lease of {} cannot be given back: {}", task, e.toString());
        }
    }

    private String name(Task task) {
        return String.valueOf(names.get(task));
    }

    /** Whether nobody renews any more what this node leads. */
    boolean hasDied() {
        return thread.hasDied();
    }

    @Override
    public void stop() {
        if (leases.isEmpty()) return;
        thread.stop(stopped::release);
        standing().forEach(this::withdraw);
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }
}
