package org.assembleaclima.testing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.Frontier;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.KeyName;
import org.assembleaclima.audit.LeafEntry;
import org.assembleaclima.audit.SigningKey;
import org.assembleaclima.audit.TreeHead;
import org.assembleaclima.common.view.Projector;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds the leaves of all events there are and signs, for tests that need a checkpoint now. */
public record TestLog(JdbcTemplate jdbc, Projector projector) {

    private static final SigningKey KEY =
            SigningKey.generate(new KeyName("log.test/deliberation"), KeyKind.LOG, new Random(5));

    /** @return the size of a checkpoint that covers every event recorded before the call */
    public long checkpoint() {
        projector.finish();
        var size = projector.standing().position();
        addLeaves(size);
        if (count("select count(*) from log_checkpoint where size = " + size) == 0) sign(size);
        return size;
    }

    private long count(String sql) {
        return JdbcClient.create(jdbc).sql(sql).query(Long.class).single();
    }

    private void addLeaves(long size) {
        var head = count("select size from log_head");
        jdbc.query(
                "select p.position, d.* from event_position p join domain_event d on d.global_index = p.global_index"
                        + " where p.position > " + head + " and p.position <= " + size + " order by p.position",
                row -> {
                    var leaf = new LeafEntry(
                            row.getString("event_id"),
                            row.getString("stream"),
                            row.getLong("sequence_number"),
                            Optional.ofNullable(row.getString("stream_type")),
                            row.getString("payload_type"),
                            Optional.ofNullable(row.getString("revision")),
                            row.getString("recorded_at"),
                            Hash.digest(row.getBytes("payload")),
                            Hash.digest(row.getBytes("metadata")));
                    jdbc.update(
                            "insert into log_leaf (leaf_index, event_id, hash) values (?, ?, ?)",
                            row.getLong("position") - 1,
                            leaf.eventId(),
                            leaf.hash().bytes());
                });
        jdbc.update("update log_head set size = " + size);
    }

    private void sign(long size) {
        var frontier = new Frontier();
        jdbc.query("select hash from log_leaf where leaf_index < " + size + " order by leaf_index", row -> {
            frontier.add(Hash.of(row.getBytes("hash")));
        });
        var note = new Checkpoint(KEY.verifier().name(), new TreeHead(size, frontier.root())).sign(List.of(KEY));
        if (count("select count(*) from log_key") == 0)
            jdbc.update(
                    "insert into log_key (vkey, first_size) values (?, ?)",
                    KEY.verifier().text(),
                    size);
        jdbc.update(
                "insert into log_checkpoint (size, note, signed_at, views) values (?, ?, ?, ?)",
                size,
                note.text(),
                Instant.parse("2026-03-01T09:00:00.123456Z").atOffset(ZoneOffset.UTC),
                projector.standing().views().entrySet().stream()
                        .map(view -> view.getKey() + " " + view.getValue().codeVersion() + " "
                                + view.getValue().digest() + "\n")
                        .sorted()
                        .collect(Collectors.joining()));
    }
}
