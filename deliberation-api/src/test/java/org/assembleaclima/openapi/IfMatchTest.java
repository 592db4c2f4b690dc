package org.assembleaclima.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;
import java.util.function.Predicate;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.EditsText;

/** The contract asks for If-Match exactly where a controller does. */
@AnalyzeClasses(packages = "org.assembleaclima", importOptions = ImportOption.DoNotIncludeTests.class)
class IfMatchTest {

    @ArchTest
    static void who_asks_for_the_version_is_marked(JavaClasses classes) {
        var asking = methods(classes, IfMatchTest::asksForVersion);
        assertThat(asking).isNotEmpty().isEqualTo(methods(classes, method -> method.isAnnotatedWith(EditsText.class)));
    }

    private static boolean asksForVersion(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Caller.class)
                        && call.getTarget().getName().equals("ifMatch"));
    }

    private static List<String> methods(JavaClasses classes, Predicate<JavaMethod> which) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(which)
                .map(JavaMethod::getFullName)
                .sorted()
                .toList();
    }
}
