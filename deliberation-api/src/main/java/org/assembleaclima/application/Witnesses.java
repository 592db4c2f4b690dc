package org.assembleaclima.application;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assembleaclima.application.WitnessClient.Outcome;
import org.assembleaclima.audit.Proofs;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.VerifierKey;
import org.assembleaclima.audit.view.Cosignatures;
import org.assembleaclima.audit.view.KeptCheckpoint;
import org.assembleaclima.audit.view.KeptCheckpoints;
import org.assembleaclima.audit.view.StoredTree;
import org.assembleaclima.audit.web.AuditProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings the newest checkpoint to every witness that has not signed it yet. Nothing waits for them: they have their own thread. */
@Component
class Witnesses {

    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

    /** For one that cannot be reached or refuses. */
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);

    private final List<Witness> witnesses;
    private final KeptCheckpoints checkpoints;
    private final Cosignatures cosignatures;
    private final JdbcClient db;
    private final Clock clock;
    private final WitnessClient client = new WitnessClient();
    private final AtomicBoolean asking = new AtomicBoolean();
    private final Map<Witness, Trouble> troubles = new ConcurrentHashMap<>();

    private record Witness(VerifierKey key, URI address) {}

    private record Trouble(WitnessTrouble what, Instant since) {}

    Witnesses(
            AuditProperties properties,
            KeptCheckpoints checkpoints,
            Cosignatures cosignatures,
            JdbcClient db,
            Clock clock) {
        this.witnesses = properties.witnesses().stream()
                .map(witness -> new Witness(VerifierKey.parse(witness.key()), witness.address()))
                .toList();
        this.checkpoints = checkpoints;
        this.cosignatures = cosignatures;
        this.db = db;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${deliberation.audit.witness-every:PT2S}")
    void begin() {
        if (witnesses.isEmpty() || !asking.compareAndSet(false, true)) return; // the last round is still at it
        Thread.ofVirtual().name("witnesses").start(this::ask);
    }

    private void ask() {
        try {
            witnesses.forEach(this::bringNewest);
        } finally {
            asking.set(false);
        }
    }

    private void bringNewest(Witness witness) {
        try {
            checkpoints.newest().ifPresent(newest -> ask(witness, newest));
        } catch (RuntimeException e) { // the database may be away for a while; the next turn tries again
            LOG.error("The witness {} cannot be asked: {}", witness.key().name(), e.toString());
        }
    }

    private void ask(Witness witness, KeptCheckpoint newest) {
        var last = cosignatures.last(witness.key()).map(Cosignatures.Last::size).orElse(0L);
        if (last >= newest.size()) { // another node may have asked
            troubles.remove(witness);
            return;
        }
        if (isToWait(witness)) return;
        var outcome = submit(witness, last, newest);
        if (outcome instanceof Outcome.Elsewhere elsewhere && elsewhere.size() <= newest.size())
            outcome = submit(witness, elsewhere.size(), newest);
        switch (outcome) {
            case Outcome.Signed signed -> {
                cosignatures.keep(newest.size(), witness.key(), signed.line());
                troubles.remove(witness);
            }
            case Outcome.Elsewhere elsewhere -> elsewhere(witness, elsewhere.size());
            case Outcome.Failed failed -> trouble(witness, failed.trouble());
        }
    }

    /** Another node may have brought it a newer one meanwhile: only what no checkpoint of ours covers is an alarm. */
    private void elsewhere(Witness witness, long size) {
        var newest = checkpoints.newest().map(KeptCheckpoint::size).orElse(0L);
        if (size > newest) trouble(witness, WitnessTrouble.SAW_MORE);
    }

    private Outcome submit(Witness witness, long from, KeptCheckpoint newest) {
        var proofs = new Proofs(new StoredTree(db));
        return client.submit(
                witness.address(),
                witness.key(),
                from,
                SignedNote.parse(newest.note()),
                size -> proofs.consistency(size, newest.size()));
    }

    private boolean isToWait(Witness witness) {
        var trouble = troubles.get(witness);
        return trouble != null && clock.instant().isBefore(trouble.since().plus(AFTER_TROUBLE));
    }

    private void trouble(Witness witness, WitnessTrouble what) {
        troubles.put(witness, new Trouble(what, clock.instant()));
        LOG.warn("The witness {} did not sign: {}", witness.key().name(), what);
    }

    List<WitnessStanding> standings() {
        return witnesses.stream().map(this::standing).toList();
    }

    private WitnessStanding standing(Witness witness) {
        var last = cosignatures.last(witness.key());
        return new WitnessStanding(
                witness.key().text(),
                last.map(Cosignatures.Last::size).orElse(0L),
                last.map(Cosignatures.Last::seenAt).orElse(null),
                Optional.ofNullable(troubles.get(witness)).map(Trouble::what).orElse(null));
    }
}
