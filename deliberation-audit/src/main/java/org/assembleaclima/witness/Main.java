package org.assembleaclima.witness;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.SigningKey;
import org.assembleaclima.audit.VerifierKey;
import org.jspecify.annotations.Nullable;

/** Starts a witness and runs until it is stopped. See docs/runbooks/witness.md. */
public final class Main {

    private static final String USAGE =
            "usage: java -cp deliberation-audit-….jar org.assembleaclima.witness.Main --key FILE --log VKEY [--log VKEY …]"
                    + " --state FOLDER [--address 127.0.0.1] [--port 8090]";

    private static final List<String> OPTIONS = List.of("--key", "--log", "--state", "--address", "--port");

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        try {
            var server = start(Clock.systemUTC(), arguments);
            System.out.println("cosigning on port " + server.port());
        } catch (MalformedNote e) {
            System.err.println("cannot witness: " + e.getMessage());
            System.exit(2);
        }
    }

    /**
     * A witness that runs until it is closed.
     *
     * @param arguments as on the command line; port 0 takes one that is free
     * @throws MalformedNote when they are none, or a key or what was kept is not what it should be
     */
    public static WitnessServer start(Clock clock, String... arguments) throws IOException {
        var server = server(clock, options(arguments));
        server.start();
        return server;
    }

    private static WitnessServer server(Clock clock, Map<String, List<String>> options) throws IOException {
        var key = SigningKey.parse(Files.readString(Path.of(only(options, "--key", null))));
        if (key.verifier().kind() != KeyKind.WITNESS) throw new MalformedNote("the key is a log's, not a witness's");
        var logs = options.getOrDefault("--log", List.of()).stream()
                .map(VerifierKey::parse)
                .toList();
        if (logs.isEmpty()) throw new MalformedNote(USAGE);
        var memory = new Memory(Path.of(only(options, "--state", null)));
        for (var log : logs) {
            var last = memory.last(log.name()); // refused now rather than at the first submission
            System.out.println(log.name() + ": "
                    + last.map(head -> "cosigned up to " + head.size()).orElse("new"));
        }
        System.out.println("public key: " + key.verifier().text());
        var address = new InetSocketAddress(
                only(options, "--address", "127.0.0.1"), Integer.parseInt(only(options, "--port", "8090")));
        return new WitnessServer(address, new Witness(key, logs, memory, clock), System.err);
    }

    private static String only(Map<String, List<String>> options, String name, @Nullable String otherwise) {
        var given = options.getOrDefault(name, List.of());
        if (given.isEmpty() && otherwise != null) return otherwise;
        if (given.size() != 1) throw new MalformedNote(USAGE);
        return given.getFirst();
    }

    private static Map<String, List<String>> options(String[] arguments) {
        var options = new HashMap<String, List<String>>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) throw new MalformedNote(USAGE);
            options.computeIfAbsent(arguments[i], name -> new ArrayList<>()).add(arguments[i + 1]);
        }
        return options;
    }
}
