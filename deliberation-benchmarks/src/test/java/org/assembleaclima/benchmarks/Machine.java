package org.assembleaclima.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assembleaclima.measure.Figures;
import org.axonframework.messaging.Message;
import org.springframework.boot.SpringBootVersion;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where and with what figures were made: without it nobody can make them again. */
final class Machine {

    private Machine() {}

    /** Processor and memory as Linux tells them, and the options of this program and of the processes it starts. */
    static String text() throws IOException {
        return Figures.machine() + ", processor " + told("/proc/cpuinfo", "model name") + ", memory "
                + told("/proc/meminfo", "MemTotal") + "; options of the JVM in process "
                + ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(option -> option.startsWith("-X"))
                        .toList()
                + ", of each over HTTP " + List.of("-Xmx" + Benchmark.HEAP + "m");
    }

    static String versions(JdbcClient db) {
        return "PostgreSQL " + db.sql("show server_version").query(String.class).single()
                + ", Spring Boot " + SpringBootVersion.getVersion()
                + ", Axon Framework " + Message.class.getPackage().getImplementationVersion();
    }

    private static String told(String file, String name) throws IOException {
        var path = Path.of(file);
        if (!Files.exists(path)) return "unknown";
        try (var lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
