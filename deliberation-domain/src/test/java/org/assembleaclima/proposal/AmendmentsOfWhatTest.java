package org.assembleaclima.proposal;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.proposal.AmendingFixtures.after;
import static org.assembleaclima.proposal.AmendingFixtures.amendment;
import static org.assembleaclima.proposal.AmendingFixtures.by;
import static org.assembleaclima.proposal.AmendingFixtures.english;
import static org.assembleaclima.proposal.AmendingFixtures.integrated;
import static org.assembleaclima.proposal.AmendingFixtures.lapse;
import static org.assembleaclima.proposal.AmendingFixtures.sub;
import static org.assembleaclima.proposal.AmendingFixtures.submit;
import static org.assembleaclima.proposal.AmendingFixtures.submitSub;
import static org.assembleaclima.proposal.AmendingFixtures.submitted;
import static org.assembleaclima.proposal.AmendingFixtures.translated;
import static org.assembleaclima.proposal.AmendingFixtures.withdrawn;
import static org.assembleaclima.proposal.AmendmentFixtures.add;
import static org.assembleaclima.proposal.AmendmentFixtures.amended;
import static org.assembleaclima.proposal.AmendmentFixtures.delete;
import static org.assembleaclima.proposal.AmendmentFixtures.insert;
import static org.assembleaclima.proposal.AmendmentFixtures.move;
import static org.assembleaclima.proposal.AmendmentFixtures.replace;
import static org.assembleaclima.proposal.AmendmentFixtures.retitle;
import static org.assembleaclima.proposal.AmendmentFixtures.span;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_5_1_4;
import static org.assembleaclima.proposal.ProposalRefusal.BLOCK_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.LANGUAGE_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.OPERATION_NOT_OF_A_TRANSLATION;
import static org.assembleaclima.proposal.ProposalRefusal.PARENT_HAS_A_TWIN;
import static org.assembleaclima.proposal.ProposalRefusal.PARENT_IS_A_SUB_AMENDMENT;
import static org.assembleaclima.proposal.ProposalRefusal.PARENT_NOT_OPEN;
import static org.assembleaclima.proposal.ProposalRefusal.PARENT_OF_ANOTHER_LANGUAGE;
import static org.assembleaclima.proposal.ProposalRefusal.QUOTED_WORDS_NOT_FOUND;
import static org.assembleaclima.proposal.ProposalRefusal.TEXT_VERSION_UNKNOWN;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.proposal.ProposalCommand.SubmitAmendment;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R4.2: which text an amendment is about. */
class AmendmentsOfWhatTest {

    private static void refused(
            TestExecutor<Proposal> given, SubmitAmendment command, ProposalRefusal reason, String pointer) {
        given.when(command, by("ada")).expectNoEvents().expectException(refusalAt(reason, pointer));
    }

    @Nested
    class Versions {

        /** Version 2 says nothing about a wood any more. */
        private static TestExecutor<Proposal> afterAnAdoption() {
            return after(
                    submitted(1, span(1, "a wood", 1, "two woods")),
                    integrated(2, amended(span(1, "a wood", 1, "two woods")), 1));
        }

        @Test
        void refuses_version_0_and_one_that_is_not_there_yet() {
            refused(after(), submit(1, 0, delete(3)), TEXT_VERSION_UNKNOWN, "/text_version");
            refused(after(), submit(1, 2, delete(3)), TEXT_VERSION_UNKNOWN, "/text_version");
        }

        @Test
        void refuses_an_amendment_of_an_earlier_version_whose_words_are_gone() {
            refused(
                    afterAnAdoption(),
                    submit(2, 1, span(1, "a wood", 1, "a park")),
                    QUOTED_WORDS_NOT_FOUND,
                    "/operations/0/quoted");
            refused(afterAnAdoption(), submit(2, 1, delete(1)), QUOTED_WORDS_NOT_FOUND, "/operations/0/quoted");
        }

        @Test
        void refuses_an_amendment_of_an_earlier_version_where_it_names_a_block_that_is_gone() {
            List.of(replace(3, "Hoe it."), span(3, "Rake", 1, "Hoe"), delete(3), move(3, 1))
                    .forEach(operation -> refusesWhatIsGone(operation, "/operations/1/block"));
            refusesWhatIsGone(insert(3, 99, "Mow."), "/operations/1/after");
        }

        private static void refusesWhatIsGone(Operation operation, String pointer) {
            refused(
                    after(submitted(1, delete(3)), integrated(2, amended(delete(3)), 1)),
                    submit(2, 1, retitle("Woods"), operation),
                    QUOTED_WORDS_NOT_FOUND,
                    pointer);
        }

        @Test
        void refuses_a_block_that_never_was_as_unknown() {
            refused(after(), submit(1, 1, insert(6, 99, "Mow.")), BLOCK_UNKNOWN, "/operations/0/after");
            refused(after(), submit(1, 1, span(6, "it", 1, "all")), BLOCK_UNKNOWN, "/operations/0/block");
        }

        @Test
        void takes_an_amendment_of_an_earlier_version_whose_words_stand_as_one_of_the_last() {
            afterAnAdoption()
                    .when(submit(2, 1, span(1, "Plant", 1, "Sow"), span(3, "it", 1, "all")), by("ada"))
                    .expectEvents(submitted(
                            2, "it", 2, Optional.empty(), span(1, "Plant", 1, "Sow"), span(3, "it", 1, "all")));
        }

        @Test
        void refuses_an_amendment_of_an_earlier_version_whose_words_stand_in_two_places() {
            refused(
                    afterAnAdoption(),
                    submit(2, 1, delete(4), span(2, "it", 2, "all")),
                    QUOTED_WORDS_NOT_FOUND,
                    "/operations/1/occurrence");
        }

        @Test
        void accepts_words_that_stand_in_two_places_of_the_last_version() {
            afterAnAdoption()
                    .when(submit(2, 2, span(2, "it", 2, "all")), by("ada"))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class Languages {

        @Test
        void refuses_a_language_the_proposal_has_no_text_in() {
            refused(after(), submit(1, "en", 1, Optional.empty(), delete(3)), LANGUAGE_UNKNOWN, "/language");
        }

        @Test
        void records_an_amendment_of_a_translation_with_the_version_of_that() {
            after(translated(2))
                    .when(submit(1, "en", 2, Optional.empty(), span(2, "it", 1, "all")), by("ada"))
                    .expectEvents(english(1, span(2, "it", 1, "all")));
        }

        @Test
        void refuses_a_quotation_of_the_original_in_an_amendment_of_the_translation() {
            refused(
                    after(translated(2)),
                    submit(1, "en", 2, Optional.empty(), delete(2)),
                    QUOTED_WORDS_NOT_FOUND,
                    "/operations/0/quoted");
        }

        @Test
        void refuses_to_change_the_actions_with_a_translation() {
            refused(
                    after(translated(2)),
                    submit(1, "en", 2, Optional.empty(), span(2, "it", 1, "all"), add(ACTION_5_1_4)),
                    OPERATION_NOT_OF_A_TRANSLATION,
                    "/operations/1");
        }
    }

    @Nested
    class Parents {

        @Test
        void records_a_sub_amendment_of_what_its_amendment_would_insert() {
            after(submitted(1, insert(3, 6, "Mow it.")))
                    .when(submitSub(2, 1, span(6, "it", 1, "all")), by("ada"))
                    .expectEvents(sub(2, 1, span(6, "it", 1, "all")));
        }

        @Test
        void refuses_a_sub_amendment_that_quotes_the_text_without_its_amendment() {
            refused(
                    after(submitted(1, replace(3, "Mow all."))),
                    submitSub(2, 1, span(3, "Rake", 1, "Hoe")),
                    QUOTED_WORDS_NOT_FOUND,
                    "/operations/0/quoted");
        }

        @Test
        void refuses_an_amendment_nobody_submitted() {
            refused(after(), submitSub(2, 1, delete(3)), PARENT_NOT_OPEN, "/parent");
        }

        @Test
        void refuses_an_amendment_that_was_withdrawn() {
            refused(
                    after(submitted(1, delete(4)), withdrawn(1)),
                    submitSub(2, 1, delete(3)),
                    PARENT_NOT_OPEN,
                    "/parent");
        }

        @Test
        void refuses_an_amendment_of_another_language() {
            refused(
                    after(translated(2), english(1, span(2, "it", 1, "all"))),
                    submitSub(2, 1, delete(3)),
                    PARENT_OF_ANOTHER_LANGUAGE,
                    "/parent");
        }

        @Test
        void refuses_to_amend_a_sub_amendment() {
            refused(
                    after(submitted(1, insert(3, 6, "Mow it.")), sub(2, 1, span(6, "it", 1, "all"))),
                    submitSub(3, 2, delete(3)),
                    PARENT_IS_A_SUB_AMENDMENT,
                    "/parent");
        }

        @Test
        void refuses_to_amend_the_later_of_two_identical_amendments() {
            refused(
                    after(submitted(1, delete(4)), submitted(2, delete(4))),
                    submitSub(3, 2, delete(3)),
                    PARENT_HAS_A_TWIN,
                    "/parent");
        }

        @Test
        void accepts_a_sub_amendment_of_the_earlier_of_two() {
            after(submitted(1, delete(4)), submitted(2, delete(4)))
                    .when(submitSub(3, 1, retitle("Woods")), by("ada"))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void accepts_a_sub_amendment_of_the_later_one_once_the_earlier_is_withdrawn() {
            after(
                            submitted(1, delete(4)),
                            submitted(2, delete(4)),
                            sub(3, 1, retitle("Woods")),
                            withdrawn(1, lapse(3, LapseCause.AMENDMENT_GONE)))
                    .when(submitSub(4, 2, retitle("Woods")), by("ada"))
                    .expectEvents(sub(4, 2, retitle("Woods")));
        }

        @Test
        void refuses_an_ambiguous_quotation_of_a_stale_version_in_a_sub_amendment_too() {
            refused(
                    after(
                            submitted(1, retitle("Woods")),
                            integrated(2, amended(retitle("Woods")), 1),
                            submitted(2, "it", 2, Optional.empty(), insert(3, 6, "Mow it, mow it."))),
                    submit(3, "it", 1, Optional.of(amendment(2)), span(6, "it", 1, "all")),
                    QUOTED_WORDS_NOT_FOUND,
                    "/operations/0/occurrence");
        }
    }
}
