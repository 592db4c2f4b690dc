package org.assembleaclima.application;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.sortition.PooledVolunteer;
import org.assembleaclima.sortition.Pools;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.UncoverableVolunteer;
import org.assembleaclima.sortition.VolunteerId;
import org.assembleaclima.sortition.VolunteerRow;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code volunteer}, the only place with their rows. Takes part in the transaction of the command. */
@Component
class PoolTable implements Pools {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final String FORGET = "update volunteer set canonical_row = null, salt = null, member_id = null,"
            + " uncoverable_because = null where sortition_id = ?";
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcTemplate jdbc;
    private final JdbcClient db;

    PoolTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.db = JdbcClient.create(jdbc);
    }

    @Override
    public List<PooledVolunteer> of(SortitionId sortitionId) {
        return db
                .sql("select canonical_row, salt, member_id from volunteer where sortition_id = ? and salt is not null")
                .param(sortitionId.toString())
                .query((row, n) -> new PooledVolunteer(
                        parsed(row.getString("canonical_row")),
                        new PooledVolunteer.Salt(HexFormat.of().parseHex(row.getString("salt"))),
                        Optional.ofNullable(row.getString("member_id")).map(MemberId::of)))
                .list() // a stream would keep its connection
                .stream()
                .sorted(Comparator.comparing(PooledVolunteer::id)) // a database may have an order of its own
                .toList();
    }

    /** The inverse of {@link VolunteerRow#canonical}. */
    private static VolunteerRow parsed(String canonical) {
        var json = JSON.readTree(canonical);
        var features = json.get("features").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, PoolTable::text));
        return new VolunteerRow(
                VolunteerId.of(json.get("id").stringValue()),
                features,
                Optional.ofNullable(json.get("household")).map(JsonNode::stringValue));
    }

    private static String text(Map.Entry<String, JsonNode> feature) {
        return feature.getValue().stringValue();
    }

    @Override
    public Map<VolunteerId, Hash> leaves(SortitionId sortitionId) {
        var leaves = new HashMap<VolunteerId, Hash>();
        db.sql("select volunteer_id, leaf from volunteer where sortition_id = ?")
                .param(sortitionId.toString())
                .query(row -> {
                    leaves.put(VolunteerId.of(row.getString("volunteer_id")), Hash.ofHex(row.getString("leaf")));
                });
        return leaves;
    }

    /** When the command is no longer refused; so is every other change. */
    @Override
    public void keep(SortitionId sortitionId, List<PooledVolunteer> volunteers) {
        whenTaken(tables -> tables.batchUpdate(
                "insert into volunteer (sortition_id, volunteer_id, leaf, canonical_row, salt, member_id)"
                        + " values (?, ?, ?, ?, ?, ?)",
                volunteers,
                ROWS_AT_ONCE,
                (row, volunteer) -> {
                    var salt = volunteer.salt().bytes();
                    row.setString(1, sortitionId.toString());
                    row.setString(2, volunteer.id().value());
                    row.setString(3, volunteer.row().leaf(salt).hex());
                    row.setString(4, volunteer.row().canonical());
                    row.setString(5, HexFormat.of().formatHex(salt));
                    row.setString(6, memberId(volunteer));
                }));
    }

    private static @Nullable String memberId(PooledVolunteer volunteer) {
        return volunteer.memberId().map(MemberId::toString).orElse(null);
    }

    @Override
    public void explain(SortitionId sortitionId, List<UncoverableVolunteer> uncoverable) {
        whenTaken(tables -> tables.batchUpdate(
                "update volunteer set uncoverable_because = ? where sortition_id = ? and volunteer_id = ? and salt is not null",
                uncoverable,
                ROWS_AT_ONCE,
                (row, one) -> {
                    row.setString(1, one.reason());
                    row.setString(2, sortitionId.toString());
                    row.setString(3, one.volunteerId().value());
                }));
    }

    @Override
    public List<UncoverableVolunteer> uncoverable(SortitionId sortitionId) {
        return db
                .sql("select volunteer_id, uncoverable_because from volunteer where sortition_id = ?"
                        + " and salt is not null and uncoverable_because is not null")
                .param(sortitionId.toString())
                .query((row, n) -> new UncoverableVolunteer(
                        VolunteerId.of(row.getString("volunteer_id")), row.getString("uncoverable_because")))
                .list()
                .stream()
                .sorted(Comparator.comparing(UncoverableVolunteer::volunteerId))
                .toList();
    }

    @Override
    public void enrol(SortitionId sortitionId, Map<VolunteerId, MemberId> members) {
        whenTaken(tables -> tables.batchUpdate(
                "update volunteer set member_id = ? where sortition_id = ? and volunteer_id = ? and salt is not null",
                members.entrySet(),
                ROWS_AT_ONCE,
                (row, enrolled) -> {
                    row.setString(1, enrolled.getValue().toString());
                    row.setString(2, sortitionId.toString());
                    row.setString(3, enrolled.getKey().value());
                }));
    }

    @Override
    public void erase(SortitionId sortitionId, VolunteerId volunteerId) {
        whenTaken(
                tables -> tables.update(FORGET + " and volunteer_id = ?", sortitionId.toString(), volunteerId.value()));
    }

    @Override
    public void eraseAll(SortitionId sortitionId) {
        whenTaken(tables -> tables.update(FORGET, sortitionId.toString()));
    }

    private void whenTaken(Consumer<JdbcTemplate> write) {
        CurrentUnitOfWork.get().onPrepareCommit(work -> write.accept(jdbc));
    }
}
