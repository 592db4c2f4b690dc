package org.assembleaclima.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assembleaclima.Authority;
import org.assembleaclima.Catalogue;
import org.assembleaclima.Views;
import org.assembleaclima.ballot.BallotEvent.HandCountEntered;
import org.assembleaclima.ballot.BallotEvent.VoteCast;
import org.assembleaclima.ballot.BallotEvent.VoteReplaced;
import org.assembleaclima.ballot.Choice;
import org.assembleaclima.ballot.HandCount;
import org.assembleaclima.ballot.Salt;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.Sealed;
import org.assembleaclima.common.StreamAudit;
import org.assembleaclima.common.Verdicts;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.membership.MemberId;
import org.junit.jupiter.api.Test;

/** Nothing is forgotten: a new event, view or rule fails here until the tool knows it. */
class CoverageTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @Test
    void every_event_has_somebody_who_judges_it() {
        var judged = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.assembleaclima").stream()
                        .filter(type -> type.isAssignableTo(StreamAudit.class) && !type.isInterface())
                        .map(type -> family(type.reflect()))
                        .collect(Collectors.toSet());
        assertThat(Catalogue.events())
                .allSatisfy(event -> assertThat(judged).anyMatch(family -> family.isAssignableFrom(event)));
    }

    private static Class<?> family(Class<?> audit) {
        return Arrays.stream(audit.getMethods())
                .filter(method -> method.getName().equals("judge") && !method.isBridge())
                .findFirst()
                .orElseThrow()
                .getParameterTypes()[0];
    }

    @Test
    void every_event_has_a_permission_behind_it() {
        assertThat(Catalogue.events())
                .allSatisfy(event -> assertThat(Authority.behind(event.asSubclass(DomainEvent.class)))
                        .isNotEmpty());
    }

    @Test
    void every_view_is_folded() {
        var known = Views.all(ROME).stream().map(Object::getClass).collect(Collectors.toSet());
        var all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.assembleaclima").stream()
                        .filter(type -> type.isAssignableTo(View.class)
                                && !type.isInterface()
                                && type.getModifiers().contains(JavaModifier.PUBLIC) // not one made from another
                                && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(type -> (Class<?>) type.reflect())
                        .collect(Collectors.toSet());
        assertThat(known).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void every_rule_is_reported() {
        assertThat(Verdicts.Rule.values())
                .allSatisfy(rule -> assertThat(Check.of(rule).words()).isEqualTo(rule.words()));
    }

    @Test
    void a_view_reads_no_sealed_event_but_those_it_names() {
        var ballot = new BallotId(UUID.fromString("b0000000-0000-4000-8000-000000000001"));
        var member = new MemberId(UUID.fromString("a0000000-0000-4000-8000-000000000001"));
        var salt = Salt.of("00".repeat(16));
        List<DomainEvent> votes = List.of(
                new VoteCast(ballot, member, Choice.YES, salt, Instant.EPOCH),
                new VoteReplaced(ballot, member, Choice.NO, salt, Instant.EPOCH),
                new HandCountEntered(
                        ballot, "teller-1", new HandCount(1, 0, 0, 0, 0), Optional.of(salt), Instant.EPOCH));
        for (var view : Views.all(ROME))
            for (var vote : votes) {
                if (view.families().stream().noneMatch(family -> family.isInstance(vote))) continue;
                assertThat(keys(view, vote).isEmpty())
                        .as(view.name() + " and " + vote.getClass().getSimpleName())
                        .isNotEqualTo(view.sealedRead().contains(vote.getClass()));
            }
        assertThat(Views.all(ROME).stream().map(View::sealedRead).flatMap(Collection::stream))
                .allMatch(Sealed.class::isAssignableFrom);
    }

    @SuppressWarnings("unchecked") // of the view's families
    private static Set<String> keys(View<?, ?> view, DomainEvent event) {
        return ((View<DomainEvent, ?>) view)
                .keysOf(
                        event,
                        new Recorded(
                                1, "b", 1, event.getClass().getSimpleName(), Instant.EPOCH, "a", List.of("member")));
    }
}
