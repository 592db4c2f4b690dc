package org.assembleaclima.draw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts a worker: the same Java, the same classes. */
final class WorkerCommand {

    static final int HEAP_MB = 512;

    /** How Java itself ends with {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int OUT_OF_MEMORY = 3;

    private WorkerCommand() {}

    /** @param directory where the solver's library is unpacked */
    static List<String> of(String task, Path directory) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MB + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + directory,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        if (isNested()) {
            command.add("-Dloader.main=" + WorkerMain.class.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else command.add(WorkerMain.class.getName());
        command.add(task);
        return command;
    }

    /** Whether these classes are in a jar within a jar, as in an application packed by Spring Boot. */
    private static boolean isNested() {
        var source = WorkerCommand.class.getProtectionDomain().getCodeSource();
        return source != null && source.getLocation().toString().startsWith("jar:nested:");
    }
}
