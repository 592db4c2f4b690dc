package org.assembleaclima;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assembleaclima.common.Command;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.cycle.CycleCommand;
import org.assembleaclima.pac.PlanEvent;
import org.assembleaclima.proposal.ProposalRefusal;
import org.assembleaclima.security.Requires;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is not in the catalogue is neither stored, nor checked for permissions, nor translated. */
class CatalogueTest {

    private static List<Class<?>> compiled;

    @BeforeAll
    static void look() throws Exception {
        compiled = CompiledClasses.ofTheModule();

        assertThat(compiled)
                .as("the search sees the module")
                .contains(CycleCommand.class, PlanEvent.PlanIntroduced.class, ProposalRefusal.class);
    }

    @Nested
    class Commands {

        @Test
        void lists_every_command_there_is_once() {
            assertThat(Catalogue.commands())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(recordsOf(Command.class));
        }

        @Test
        void every_family_is_sealed() {
            assertThat(familiesOf(Command.class)).isNotEmpty().allMatch(Class::isSealed);
        }

        @Test
        void every_command_names_the_permission_it_needs() {
            assertThat(Catalogue.commands()).isNotEmpty().allSatisfy(command -> assertThat(command)
                    .hasAnnotation(Requires.class));
        }

        @Test
        void every_family_names_its_aggregate_once() {
            assertThat(familiesOf(Command.class)).allSatisfy(family -> assertThat(Stream.of(family.getDeclaredMethods())
                            .filter(method -> method.isAnnotationPresent(TargetAggregateIdentifier.class)))
                    .hasSize(1));
        }
    }

    @Nested
    class Events {

        @Test
        void lists_every_event_there_is_once() {
            assertThat(Catalogue.events())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(recordsOf(DomainEvent.class));
        }

        @Test
        void every_family_is_sealed() {
            assertThat(familiesOf(DomainEvent.class)).isNotEmpty().allMatch(Class::isSealed);
        }

        @Test
        void every_event_has_a_revision() {
            assertThat(Catalogue.events()).isNotEmpty().allSatisfy(event -> assertThat(event)
                    .hasAnnotation(Revision.class));
        }

        @Test
        void no_two_events_have_the_same_name_in_the_store() {
            assertThat(Catalogue.events().stream().map(Class::getSimpleName)).doesNotHaveDuplicates();
        }
    }

    @Nested
    class Refusals {

        @Test
        void lists_every_reason_there_is_once() {
            assertThat(Catalogue.refusals())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(found(RefusalReason.class, Class::isEnum)
                            .flatMap(family -> Stream.of(family.getEnumConstants()))
                            .map(RefusalReason.class::cast)
                            .toList());
        }

        @Test
        void every_family_is_an_enum() {
            assertThat(found(RefusalReason.class, family -> true)).isNotEmpty().allMatch(Class::isEnum);
        }

        @Test
        void no_two_reasons_have_the_same_code() {
            assertThat(Catalogue.refusals().stream().map(RefusalReason::name)).doesNotHaveDuplicates();
        }

        @Test
        void every_reason_explains_itself_in_one_sentence_of_its_own() {
            assertThat(Catalogue.refusals()).allSatisfy(reason -> {
                assertThat(reason.kind()).isNotNull();
                assertThat(reason.explanation()).matches("[A-Z][^.]+\\.");
            });
            assertThat(Catalogue.refusals().stream().map(RefusalReason::explanation))
                    .doesNotHaveDuplicates();
        }
    }

    @Nested
    class Aggregates {

        /** A snapshot of another revision is passed over, so each aggregate says which its own is. */
        @Test
        void every_aggregate_has_a_revision() {
            assertThat(aggregates()).isNotEmpty().allSatisfy(aggregate -> assertThat(aggregate)
                    .hasAnnotation(Revision.class));
        }

        /** Jackson does not write into final fields: what they held would be forgotten without a word. */
        @Test
        void no_aggregate_keeps_a_field_that_a_snapshot_would_lose() {
            assertThat(aggregates())
                    .isNotEmpty()
                    .flatMap(aggregate -> List.of(aggregate.getDeclaredFields()))
                    .filteredOn(field -> !Modifier.isStatic(field.getModifiers()))
                    .isNotEmpty()
                    .noneMatch(field -> Modifier.isFinal(field.getModifiers()));
        }

        private static List<Class<?>> aggregates() {
            return compiled.stream()
                    .filter(type -> type.isAnnotationPresent(AggregateRoot.class))
                    .toList();
        }
    }

    private static List<Class<?>> recordsOf(Class<?> parent) {
        return found(parent, type -> !type.isInterface()).toList();
    }

    private static List<Class<?>> familiesOf(Class<?> parent) {
        return found(parent, Class::isInterface).toList();
    }

    private static Stream<Class<?>> found(Class<?> parent, Predicate<Class<?>> kind) {
        return compiled.stream()
                .filter(type -> type != parent && parent.isAssignableFrom(type))
                .filter(kind);
    }
}
