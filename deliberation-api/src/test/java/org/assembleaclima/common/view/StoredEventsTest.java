package org.assembleaclima.common.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.assembleaclima.Catalogue;
import org.assembleaclima.cycle.BallotRules;
import org.assembleaclima.cycle.ResponseRules;
import org.assembleaclima.cycle.RuleSetEvent.RuleSetPublished;
import org.assembleaclima.membership.AssemblyEvent.MemberReplaced;
import org.assembleaclima.membership.SuccessionRule;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was stored once is read for ever: every shape that was ever written lies in {@code stored-events/}. */
class StoredEventsTest {

    private final EventSerializer serializer = new EventSerializer();

    static Stream<Class<?>> events() {
        return Catalogue.events().stream();
    }

    /** The JSON as it came out of the store when the revision was released, never rewritten afterwards. */
    private static String stored(String name) throws Exception {
        return new ClassPathResource("stored-events/" + name + ".json").getContentAsString(StandardCharsets.UTF_8);
    }

    private Object read(String type, String revision, String json) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(json, String.class, new SimpleSerializedType(type, revision)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_stored_in_its_present_revision_is_read_and_written_without_loss(Class<?> event) throws Exception {
        var revision = event.getAnnotation(Revision.class).value();
        var json = stored(event.getSimpleName() + ".r" + revision).strip();
        var read = read(event.getSimpleName(), revision, json);
        assertThat(read).isInstanceOf(event);
        assertThat(serializer.serialize(read, String.class).getData()).isEqualTo(json);
    }

    @Test
    void a_missing_an_unknown_and_a_null_field_are_refused_not_guessed() throws Exception {
        var json = stored("ProposalTabled.r1").strip();
        assertThatThrownBy(() -> read("ProposalTabled", "1", json.replace("\"textVersion\":1,", "")))
                .isInstanceOf(SerializationException.class);
        assertThatThrownBy(() ->
                        read("ProposalTabled", "1", json.replace("\"textVersion\":1", "\"textVersion\":1,\"more\":2")))
                .isInstanceOf(SerializationException.class);
        assertThatThrownBy(() ->
                        read("ProposalTabled", "1", json.replaceAll("\"tabledAt\":\"[^\"]*\"", "\"tabledAt\":null")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void rules_stored_before_they_told_of_ballots_are_lifted_to_the_present_shape() throws Exception {
        var reader = new StoredEvents(unused(), serializer, Upcasters.all());
        var decoded = reader.decode(7, raw("RuleSetPublished", "1", stored("RuleSetPublished.r1")));
        var published = (RuleSetPublished) decoded.event();
        assertThat(published.rules().ballots()).isEqualTo(BallotRules.UNSTATED);
        assertThat(published.rules().sources()).isNotEmpty();
        assertThat(decoded.recorded().position()).isEqualTo(7);
        assertThat(decoded.recorded().version()).isEqualTo(1);
        assertThat(decoded.recorded().actorId()).isEqualTo("local-secretariat");
        assertThat(decoded.recorded().actorRoles()).containsExactly("secretariat");
    }

    @Test
    void rules_stored_before_they_told_of_the_answer_are_lifted_to_the_present_shape() throws Exception {
        var reader = new StoredEvents(unused(), serializer, Upcasters.all());
        var json = stored("RuleSetPublished.r2");
        var published = (RuleSetPublished)
                reader.decode(7, raw("RuleSetPublished", "2", json)).event();
        assertThat(published.rules().responses()).isEqualTo(ResponseRules.UNSTATED);
        assertThat(published.rules().ballots().votesReplaceable())
                .isEqualTo(json.contains("\"votesReplaceable\":true"));
    }

    @Test
    void a_replacement_stored_before_there_were_draws_is_lifted_to_the_present_shape() throws Exception {
        var reader = new StoredEvents(unused(), serializer, Upcasters.all());
        var replaced = (MemberReplaced) reader.decode(7, raw("MemberReplaced", "1", stored("MemberReplaced.r1")))
                .event();
        assertThat(replaced.deviation()).isEmpty();
        assertThat(replaced.rule()).isEqualTo(SuccessionRule.NEXT_IN_ORDER);
    }

    @Test
    void an_event_of_an_unknown_name_stops_the_reader() {
        var reader = new StoredEvents(unused(), serializer, new EventUpcasterChain());
        assertThatThrownBy(() -> reader.decode(1, raw("NeverHeardOf", "1", "{}")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static StoredEvents.Raw raw(String type, String revision, String json) {
        var metadata = "{\"actor\":\"local-secretariat\",\"roles\":\"secretariat\"}";
        return new StoredEvents.Raw(
                1,
                Instant.parse("2026-03-01T09:00:00Z"),
                new GenericDomainEventEntry<>(
                        "WorkingGroup",
                        "ffcbb3b4-f6e2-37cc-97b7-ac9beb756474",
                        0,
                        "e-1",
                        "2026-03-01T09:00:00Z",
                        type,
                        revision,
                        json.getBytes(StandardCharsets.UTF_8),
                        metadata.getBytes(StandardCharsets.UTF_8)));
    }

    /** Decoding touches no database. */
    private static JdbcClient unused() {
        return JdbcClient.create(new DriverManagerDataSource());
    }
}
