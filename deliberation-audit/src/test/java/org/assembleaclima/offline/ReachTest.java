package org.assembleaclima.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tool needs no Spring and no database: nothing it can reach does. */
class ReachTest {

    private static final List<String> KEPT_OUT =
            List.of("org.springframework.", "java.sql.", "javax.sql.", "org.h2.", "org.postgresql.", "java.net.");

    /** Every class of ours the entry can reach, with the one that reaches it. */
    private static Map<JavaClass, JavaClass> reached() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.assembleaclima");
        var main = classes.get(Main.class);
        var reached = new LinkedHashMap<JavaClass, JavaClass>();
        reached.put(main, main);
        var next = new ArrayDeque<JavaClass>();
        next.add(main);
        while (!next.isEmpty()) {
            var from = next.remove();
            for (var dependency : from.getDirectDependenciesFromSelf()) {
                var to = dependency.getTargetClass().getBaseComponentType();
                if (reached.putIfAbsent(to, from) == null && to.getPackageName().startsWith("org.assembleaclima"))
                    next.add(to);
            }
        }
        return reached;
    }

    @Test
    void neither_spring_nor_a_database_nor_the_network_is_reached() {
        var reached = reached();
        assertThat(reached.keySet()).extracting(JavaClass::getSimpleName).contains("Main", "Tree", "LeafEntry");
        reached.forEach((to, from) -> assertThat(KEPT_OUT)
                .as(from.getName() + " needs " + to.getName())
                .noneMatch(prefix -> to.getName().startsWith(prefix)));
    }
}
