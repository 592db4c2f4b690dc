package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.sortition.PooledVolunteer;
import org.assembleaclima.sortition.Pools;
import org.assembleaclima.sortition.Salts;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.UncoverableVolunteer;
import org.assembleaclima.sortition.VolunteerId;
import org.assembleaclima.sortition.VolunteerRow;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is known of volunteers is written with the command and can be forgotten; run on every database. */
interface PoolTables {

    Pools pools();

    Salts salts();

    TransactionManager transactions();

    JdbcTemplate jdbc();

    private void within(Runnable handling) {
        var work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(transactions());
        work.execute(handling);
    }

    private static SortitionId draw(long seed) {
        var random = new Random(seed);
        return new SortitionId(new UUID(random.nextLong(), random.nextLong()));
    }

    private PooledVolunteer volunteer(String id, String household, Optional<MemberId> memberId) {
        var features = Map.of("età", "16-24", "sesso", "\"f\" \\ \u0001é");
        var lives = Optional.of(household).filter(value -> !value.isEmpty());
        return new PooledVolunteer(new VolunteerRow(VolunteerId.of(id), features, lives), salts().next(), memberId);
    }

    @Test
    default void what_is_kept_comes_back_in_the_order_of_the_ids_bytes() {
        var draw = draw(1);
        var member = MemberId.of("00000000-0000-4000-8000-00000000f001");
        var kept = Stream.of("b", "_", "B", "a", "-", "1")
                .map(id -> volunteer(
                        id,
                        id.equals("a") ? "" : "via " + id,
                        Optional.of(member).filter(m -> id.equals("B"))))
                .toList();
        within(() -> pools().keep(draw, kept));

        assertThat(pools().of(draw))
                .containsExactlyElementsOf(kept.stream()
                        .sorted(Comparator.comparing(PooledVolunteer::id))
                        .toList());
        assertThat(pools().of(draw(2))).isEmpty();
    }

    @Test
    default void within_the_command_nothing_is_there_yet_and_a_refused_one_leaves_nothing() {
        var draw = draw(3);
        var work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(transactions());
        pools().keep(draw, List.of(volunteer("a", "", Optional.empty())));
        assertThat(pools().of(draw)).isEmpty();
        work.rollback();
        assertThat(pools().of(draw)).isEmpty();
    }

    @Test
    default void whoever_is_erased_leaves_a_leaf_and_nothing_else() {
        var draw = draw(4);
        var ada = volunteer("ada", "via", Optional.of(MemberId.of("00000000-0000-4000-8000-00000000f002")));
        var bruno = volunteer("bruno", "via", Optional.empty());
        within(() -> pools().keep(draw, List.of(ada, bruno)));
        within(() -> pools().explain(draw, List.of(uncoverable("ada"), uncoverable("bruno"))));
        var leaves = Map.of(ada.id(), leaf(ada), bruno.id(), leaf(bruno));
        within(() -> pools().erase(draw, ada.id()));

        assertThat(pools().of(draw)).containsExactly(bruno);
        assertThat(pools().leaves(draw)).isEqualTo(leaves);
        assertThat(rowOf(draw, "ada")).isEqualTo(emptied(draw, ada));
        within(() -> pools().eraseAll(draw));
        assertThat(pools().of(draw)).isEmpty();
        assertThat(pools().leaves(draw)).isEqualTo(leaves);
        assertThat(rowOf(draw, "bruno")).isEqualTo(emptied(draw, bruno));
    }

    private static Hash leaf(PooledVolunteer volunteer) {
        return volunteer.row().leaf(volunteer.salt().bytes());
    }

    /** Names of columns are in other letters in each database. */
    private Map<String, Object> rowOf(SortitionId draw, String id) {
        var row = new HashMap<String, Object>();
        jdbc().queryForMap("select * from volunteer where sortition_id = ? and volunteer_id = ?", draw.toString(), id)
                .forEach((column, value) -> row.put(column.toLowerCase(Locale.ROOT), value));
        return row;
    }

    private static Map<String, Object> emptied(SortitionId draw, PooledVolunteer volunteer) {
        var row = new HashMap<String, Object>();
        row.put("sortition_id", draw.toString());
        row.put("volunteer_id", volunteer.id().value());
        row.put("leaf", leaf(volunteer).hex());
        row.put("canonical_row", null);
        row.put("salt", null);
        row.put("member_id", null);
        row.put("uncoverable_because", null);
        return row;
    }

    private static UncoverableVolunteer uncoverable(String id) {
        return new UncoverableVolunteer(
                VolunteerId.of(id), "no panel can have one with città, unless area:città max 0");
    }

    @Test
    default void why_no_panel_can_hold_somebody_is_kept_with_the_row_and_forgotten_with_it() {
        var draw = draw(7);
        var all = Stream.of("b", "B", "a")
                .map(id -> volunteer(id, "", Optional.empty()))
                .toList();
        within(() -> pools().keep(draw, all));
        assertThat(pools().uncoverable(draw)).isEmpty();
        within(() -> pools().explain(draw, List.of(uncoverable("a"), uncoverable("B"))));
        within(() -> pools().explain(draw, List.of(uncoverable("a"))));
        assertThat(pools().uncoverable(draw)).containsExactly(uncoverable("B"), uncoverable("a"));
        assertThat(pools().of(draw)).hasSize(3);
        within(() -> pools().erase(draw, VolunteerId.of("a")));
        within(() -> pools().explain(draw, List.of(uncoverable("a"))));
        assertThat(pools().uncoverable(draw)).containsExactly(uncoverable("B"));
        assertThat(rowOf(draw, "a")).containsEntry("uncoverable_because", null);
    }

    @Test
    default void enrolling_says_who_became_which_member_but_not_of_the_erased() {
        var draw = draw(5);
        within(() -> pools().keep(
                        draw, List.of(volunteer("a", "", Optional.empty()), volunteer("b", "", Optional.empty()))));
        within(() -> pools().erase(draw, VolunteerId.of("b")));
        var member = MemberId.of("00000000-0000-4000-8000-00000000f003");
        within(() -> pools().enrol(draw, Map.of(VolunteerId.of("a"), member, VolunteerId.of("b"), member)));

        assertThat(pools().of(draw)).singleElement().satisfies(one -> assertThat(one.memberId())
                .contains(member));
        assertThat(rowOf(draw, "b")).containsEntry("member_id", null);
    }

    @Test
    default void ten_thousand_volunteers_are_kept_at_once() {
        var draw = draw(6);
        var many = IntStream.range(0, 10_000)
                .mapToObj(n -> volunteer("v%05d".formatted(n), "casa " + n / 2, Optional.empty()))
                .toList();
        within(() -> pools().keep(draw, many));
        assertThat(pools().of(draw)).isEqualTo(many);
        assertThat(pools().leaves(draw)).hasSize(10_000);
    }

    @Test
    default void no_two_salts_are_equal() {
        assertThat(Stream.generate(salts()::next).limit(1_000).distinct()).hasSize(1_000);
    }
}
