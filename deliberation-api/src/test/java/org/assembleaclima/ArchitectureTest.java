package org.assembleaclima;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import org.assembleaclima.common.view.View;
import org.axonframework.modelling.command.AggregateRoot;
import org.springframework.web.bind.annotation.RestController;

/** The rules of ARCHITECTURE 1 as tests. Each was seen to fail once: CONTRIBUTING.md tells how. */
@AnalyzeClasses(packages = "org.assembleaclima", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] RULES = {
        "org.assembleaclima.common",
        "org.assembleaclima.security",
        "org.assembleaclima.cycle",
        "org.assembleaclima.membership",
        "org.assembleaclima.workinggroup",
        "org.assembleaclima.session",
        "org.assembleaclima.ballot",
        "org.assembleaclima.pac",
        "org.assembleaclima.proposal",
        "org.assembleaclima.report",
        "org.assembleaclima.response",
        "org.assembleaclima.commitment",
        "org.assembleaclima.audit"
    };

    @ArchTest
    static void sees_all_three_modules(JavaClasses classes) {
        assertThat(classes.contain("org.assembleaclima.proposal.Proposal")).isTrue();
        assertThat(classes.contain("org.assembleaclima.proposal.view.ProposalRegister"))
                .isTrue();
        assertThat(classes.contain("org.assembleaclima.proposal.web.ProposalController"))
                .isTrue();
    }

    @ArchTest
    static final ArchRule features_are_free_of_cycles =
            slices().matching("org.assembleaclima.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule a_domain_feature_knows_no_view_and_no_web = noClasses()
            .that()
            .resideInAnyPackage(RULES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..view..", "..web..", "org.assembleaclima.application..");

    @ArchTest
    static final ArchRule views_know_no_web = noClasses()
            .that()
            .resideInAPackage("..view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..web..", "org.assembleaclima.application..", "org.springframework.web..");

    @ArchTest
    static final ArchRule rules_know_neither_spring_nor_sql = noClasses()
            .that()
            .resideInAnyPackage(RULES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..", "tools.jackson..");

    @ArchTest
    static final ArchRule folds_know_no_sql_and_no_clock = noClasses()
            .that()
            .implement(View.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule aggregates_are_hidden =
            classes().that().areAnnotatedWith(AggregateRoot.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule controllers_are_hidden =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    /** What has a main of its own is handed no clock and no randomness: it brings both. */
    private static final String MAINS = "org\\.assembleaclima\\.(draw\\.Main|witness\\.Main|offline\\.NewKey)";

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that()
            .haveNameNotMatching(MAINS)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule nobody_guesses = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.assembleaclima.application.SourcesConfiguration")
            .and()
            .haveNameNotMatching("org.assembleaclima.audit.Ed25519PublicKey.*") // gives the JDK a secret it knows
            .and()
            .haveNameNotMatching(MAINS)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule domain_rows_and_events_never_hold_a_double = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.assembleaclima.application..", "org.assembleaclima.draw..") // solvers compute in them
            .should(ArchConditions.have(new DescribedPredicate<JavaClass>("a field of floating point") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getFields().stream()
                            .anyMatch(field -> field.getRawType().isEquivalentTo(double.class)
                                    || field.getRawType().isEquivalentTo(float.class));
                }
            }));

    @ArchTest
    static final ArchRule nothing_static_changes = classes()
            .should(ArchConditions.not(
                    ArchConditions.have(new DescribedPredicate<JavaClass>("a static field that is not final") {
                        @Override
                        public boolean test(JavaClass type) {
                            return type.getFields().stream()
                                    .anyMatch(field -> field.getModifiers().contains(JavaModifier.STATIC)
                                            && !field.getModifiers().contains(JavaModifier.FINAL)
                                            && !field.getModifiers().contains(JavaModifier.SYNTHETIC));
                        }
                    })));
}
