package org.assembleaclima.membership;

import static org.assembleaclima.membership.MembershipFixtures.ADA;
import static org.assembleaclima.membership.MembershipFixtures.ASSEMBLY;
import static org.assembleaclima.membership.MembershipFixtures.FIRST_RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.JANUARY_20_NOON;
import static org.assembleaclima.membership.MembershipFixtures.NOBODY;
import static org.assembleaclima.membership.MembershipFixtures.anAssembly;
import static org.assembleaclima.membership.MembershipFixtures.firstCohort;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_UNKNOWN;
import static org.assembleaclima.membership.MembershipRefusal.PERSON_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assembleaclima.membership.AssemblyCommand.ErasePerson;
import org.assembleaclima.membership.AssemblyCommand.RecordPerson;
import org.assembleaclima.membership.AssemblyEvent.PersonErased;
import org.assembleaclima.membership.AssemblyEvent.PersonRecorded;
import org.assembleaclima.membership.AssemblyEvent.ReserveDeclined;
import org.assembleaclima.membership.MembershipFixtures.KnownPersons;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class PersonsTest {

    private static final Person ADA_HERSELF = new Person("Ada Prova", "ada@example.org", "+39 02 000000");
    private static final PersonErased ERASED = new PersonErased(ASSEMBLY, ADA, JANUARY_20_NOON);

    private final KnownPersons persons = KnownPersons.none();

    private FixtureConfiguration<Assembly> assembly() {
        return anAssembly().registerInjectableResource(persons);
    }

    @Test
    void records_that_somebody_is_known_and_not_who() {
        for (var member : List.of(ADA, FIRST_RESERVE)) {
            assembly()
                    .given(firstCohort())
                    .when(new RecordPerson(ASSEMBLY, member, ADA_HERSELF))
                    .expectEvents(new PersonRecorded(ASSEMBLY, member, JANUARY_20_NOON));
            assertThat(persons.find(member)).contains(ADA_HERSELF);
        }
    }

    @Test
    void forgets_who_somebody_is() {
        persons.record(ADA, ADA_HERSELF, JANUARY_20_NOON);

        assembly().given(firstCohort()).when(new ErasePerson(ASSEMBLY, ADA)).expectEvents(ERASED);
        assertThat(persons.find(ADA)).isEmpty();
    }

    @Test
    void forgets_somebody_who_declined() {
        persons.record(FIRST_RESERVE, ADA_HERSELF, JANUARY_20_NOON);

        assembly()
                .given(firstCohort(), new ReserveDeclined(ASSEMBLY, FIRST_RESERVE, JANUARY_20_NOON))
                .when(new ErasePerson(ASSEMBLY, FIRST_RESERVE))
                .expectSuccessfulHandlerExecution();
        assertThat(persons.find(FIRST_RESERVE)).isEmpty();
    }

    @Test
    void refuses_somebody_the_assembly_never_named() {
        persons.record(NOBODY, ADA_HERSELF, JANUARY_20_NOON);
        for (var command : List.of(
                new RecordPerson(ASSEMBLY, NOBODY, new Person("Other", "", "")), new ErasePerson(ASSEMBLY, NOBODY)))
            assembly()
                    .given(firstCohort())
                    .when(command)
                    .expectNoEvents()
                    .expectExceptionMessage(MEMBER_UNKNOWN.name());
        assertThat(persons.find(NOBODY)).contains(ADA_HERSELF);
    }

    @Test
    void refuses_to_erase_what_is_not_there() {
        assembly()
                .given(firstCohort())
                .when(new ErasePerson(ASSEMBLY, ADA))
                .expectNoEvents()
                .expectExceptionMessage(PERSON_UNKNOWN.name());
    }

    /** What is printed may end in a log. */
    @Test
    void prints_nothing_of_a_person() {
        assertThat(new RecordPerson(ASSEMBLY, ADA, ADA_HERSELF).toString()).doesNotContain("Ada", "example.org", "+39");
    }
}
