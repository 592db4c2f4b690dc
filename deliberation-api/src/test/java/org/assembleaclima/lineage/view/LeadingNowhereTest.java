package org.assembleaclima.lineage.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.assembleaclima.Catalogue;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.view.EventSerializer;
import org.assembleaclima.common.view.Recorded;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Whoever adds an event to a family the lineage follows says here that it links nothing, or makes it link something. */
class LeadingNowhereTest {

    private static final List<String> WITHOUT_LINK = List.of(
            "GroupMembersJoined",
            "GroupMemberLeft",
            "FacilitatorAppointed",
            "RapporteurAppointed",
            "PlanIntroduced",
            "PlanReintroduced",
            "AreaRetitled",
            "AreaRedescribed",
            "ObjectiveRetitled",
            "ObjectiveRedescribed",
            "ActionRetitled",
            "ActionRedescribed",
            "TargetSet",
            "TargetRevised",
            "ProposalTabled",
            "AmendingOpened",
            "AmendmentAdmitted",
            "AmendmentRuledInadmissible",
            "AmendmentWithdrawn",
            "AmendmentAcceptedAsFriendly",
            "AmendingClosed",
            "AmendmentsSequenced",
            "AmendmentRejected",
            "VoteAbandoned",
            "ProposalConsolidated",
            "ProposalApproved",
            "ProposalTransmitted",
            "ProposalNotApproved",
            "ProposalWithdrawn",
            "ProposalCarriedOver",
            "ProposalLapsed",
            "ReportFrozen",
            "ReportPreviewed",
            "DueDateExtended",
            "OpinionGiven",
            "AnswerDrafted",
            "AnswerAdopted",
            "ReviewHeld",
            "WorkStarted",
            "MilestoneReplanned",
            "DeliveryClaimed",
            "DeliveryVerified",
            "DeliveryDisputed",
            "MilestoneDropped",
            "CommitmentDropped",
            "ActionOwnerNamed",
            "ActionScheduled",
            "ActionStatusDeclared",
            "ActionMilestoneSet",
            "ActionMilestoneReplanned",
            "ActionMilestoneReached",
            "ActionMilestoneDropped",
            "BaselineSet",
            "GoalSet");

    private static final LineageEdges EDGES = new LineageEdges();
    private static final Recorded RECORDED = new Recorded(1, "stream", 1, "any", Instant.EPOCH, "office", List.of());

    private final EventSerializer serializer = new EventSerializer();

    /** An event of this type as it was stored once. */
    private DomainEvent stored(Class<?> type) {
        var revision = type.getAnnotation(Revision.class).value();
        var file = "stored-events/" + type.getSimpleName() + ".r" + revision + ".json";
        try {
            var json = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
            return serializer.deserialize(new SimpleSerializedObject<>(
                    json, String.class, new SimpleSerializedType(type.getSimpleName(), revision)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFollowed(Class<?> event) {
        return EDGES.families().stream().anyMatch(family -> family.isAssignableFrom(event));
    }

    @Test
    void every_event_links_something_or_is_named_as_one_that_does_not() {
        var silent = Catalogue.events().stream()
                .filter(LeadingNowhereTest::isFollowed)
                .filter(event -> EDGES.keysOf(stored(event), RECORDED).isEmpty())
                .map(Class::getSimpleName);
        assertThat(silent).containsExactlyInAnyOrderElementsOf(WITHOUT_LINK);
    }
}
