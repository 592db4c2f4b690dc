package org.assembleaclima.common.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One line of {@code view_generation}: a table of a view, how far it is, and whether reads see it. */
record Generation(
        String name,
        int number,
        int codeVersion,
        boolean stopped,
        boolean serving,
        long position,
        String digest,
        @Nullable Long failedAt,
        @Nullable String failure) {

    private static final String STOPPED = "STOPPED";
    private static final String ACTIVE = "ACTIVE";

    static Generation begun(View<?, ?> view, int number, boolean serving) {
        return new Generation(view.name(), number, view.version(), false, serving, 0, Digest.EMPTY, null, null);
    }

    Generation advanced(long to, String newDigest) {
        return new Generation(name, number, codeVersion, false, serving, to, newDigest, null, null);
    }

    Generation stoppedAt(long event, RuntimeException cause) {
        return new Generation(
                name,
                number,
                codeVersion,
                true,
                serving,
                position,
                digest,
                event,
                cause.getClass().getSimpleName());
    }

    Generation retried() {
        return new Generation(name, number, codeVersion, false, serving, position, digest, null, null);
    }

    Generation nowServing() {
        return new Generation(name, number, codeVersion, stopped, true, position, digest, failedAt, failure);
    }

    static List<Generation> all(JdbcClient db) {
        return db.sql("select * from view_generation order by name, generation")
                .query((row, n) -> read(row))
                .list();
    }

    /** The last position given, and all generations as they stood at the same moment. */
    record Kept(long position, List<Generation> generations) {}

    /** In one statement, so that no commit comes between. */
    static Kept kept(JdbcClient db) {
        var position = new AtomicLong();
        var generations = new ArrayList<Generation>();
        db.sql("select p.position as given, g.* from projector p left join view_generation g on true"
                        + " where p.id = 1 order by g.name, g.generation")
                .query(row -> {
                    position.set(row.getLong("given"));
                    if (row.getString("name") != null) generations.add(read(row));
                });
        return new Kept(position.get(), List.copyOf(generations));
    }

    /**
     * What code with this view reads: its own newest rows that once caught up; before there are any, those of other code, of
     * which the furthest are those that somebody feeds.
     */
    static Optional<Generation> servingFor(View<?, ?> view, List<Generation> all) {
        var serving = all.stream()
                .filter(g -> g.name().equals(view.name()) && g.serving())
                .toList();
        return serving.stream()
                .filter(g -> g.codeVersion() == view.version())
                .reduce((older, newer) -> newer)
                .or(() -> serving.stream()
                        .max(Comparator.comparingLong(Generation::position).thenComparingInt(Generation::number)));
    }

    /** The highest number a generation of this view has; 0 while there is none. */
    static int newest(View<?, ?> view, JdbcClient db) {
        return db.sql("select coalesce(max(generation), 0) from view_generation where name = ?")
                .param(view.name())
                .query(Integer.class)
                .single();
    }

    private static Generation read(ResultSet row) throws SQLException {
        return new Generation(
                row.getString("name"),
                row.getInt("generation"),
                row.getInt("code_version"),
                row.getString("status").equals(STOPPED),
                row.getBoolean("serving"),
                row.getLong("position"),
                row.getString("digest"),
                row.getObject("failed_at", Long.class),
                row.getString("failure"));
    }

    void insert(JdbcClient db) {
        db.sql("insert into view_generation (name, generation, code_version, status, serving, position, digest)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(name, number, codeVersion, ACTIVE, serving, position, digest)
                .update();
    }

    /** In one message, however many there are. */
    static void update(JdbcTemplate jdbc, List<Generation> generations) {
        jdbc.batchUpdate(
                "update view_generation set status = ?, serving = ?, position = ?, digest = ?, failed_at = ?, failure = ?"
                        + " where name = ? and generation = ?",
                generations.stream().map(Generation::columns).toList());
    }

    private Object[] columns() {
        return new Object[] {stopped ? STOPPED : ACTIVE, serving, position, digest, failedAt, failure, name, number};
    }

    /** Takes reads over from the others of the same version. Other code goes on reading its own. */
    void switchTo(JdbcClient db) {
        db.sql("update view_generation set serving = (generation = ?) where name = ? and code_version = ?")
                .params(number, name, codeVersion)
                .update();
    }
}
