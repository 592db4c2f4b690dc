package org.assembleaclima.witness;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.SigningKey;
import org.assembleaclima.audit.VerifierKey;
import org.assembleaclima.offline.Arguments;
import org.assembleaclima.offline.Unusable;

/** Starts a witness and runs until it is stopped. See docs/runbooks/witness.md. */
public final class Main {

    private static final String USAGE =
            "java -cp deliberation-audit-….jar org.assembleaclima.witness.Main --key FILE --log VKEY [--log VKEY …]"
                    + " --state FOLDER [--address 127.0.0.1] [--port 8090]";

    private static final Set<String> OPTIONS = Set.of("--key", "--log", "--state", "--address", "--port");

    private Main() {}

    public static void main(String[] arguments) {
        var server = started(Clock.systemUTC(), System.err, arguments);
        if (server.isEmpty()) System.exit(2);
        System.out.println("cosigning on port " + server.get().port());
    }

    /** @return empty when it could not be started, which was told */
    static Optional<WitnessServer> started(Clock clock, PrintStream err, String... arguments) {
        try {
            return Optional.of(start(clock, arguments));
        } catch (MalformedNote | Unusable e) {
            err.println("cannot witness: " + e.getMessage());
        } catch (IOException | InvalidPathException e) {
            err.println("cannot witness: " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
        return Optional.empty();
    }

    /**
     * A witness that runs until it is closed.
     *
     * @param arguments as on the command line; port 0 takes one that is free
     * @throws Unusable when they are none
     * @throws MalformedNote when a key or what was kept is not what it should be
     */
    public static WitnessServer start(Clock clock, String... arguments) throws IOException {
        WitnessServer.limitConnections();
        var server = server(
                clock, Arguments.parse(List.of(arguments), OPTIONS, Set.of()).expecting(0, USAGE));
        server.start();
        return server;
    }

    private static WitnessServer server(Clock clock, Arguments options) throws IOException {
        var key = SigningKey.parse(Files.readString(Path.of(options.required("--key"))));
        if (key.verifier().kind() != KeyKind.WITNESS) throw new MalformedNote("the key is a log's, not a witness's");
        var logs = options.all("--log").stream().map(VerifierKey::parse).toList();
        if (logs.isEmpty()) throw new Unusable("usage: " + USAGE);
        var state = Path.of(options.required("--state"));
        var memory = new Memory(state, key.verifier());
        try {
            tellWhatIsKept(memory, logs);
            System.out.println("public key: " + key.verifier().text());
            var address = new InetSocketAddress(options.option("--address").orElse("127.0.0.1"), port(options));
            var witness = new Witness(key, logs, memory, new Refused(state.resolve("refused")), clock);
            return new WitnessServer(address, witness, System.err);
        } catch (IOException | RuntimeException e) {
            memory.close();
            throw e;
        }
    }

    /** Refused now rather than at the first submission. */
    private static void tellWhatIsKept(Memory memory, List<VerifierKey> logs) throws IOException {
        for (var log : logs) {
            var last = memory.last(log.name()).map(note -> Checkpoint.of(note).head());
            System.out.println(log.name() + ": "
                    + last.map(head -> "cosigned up to " + head.size()).orElse("new"));
        }
    }

    private static int port(Arguments options) {
        var port = options.option("--port").orElse("8090");
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) throw new Unusable("no port: " + port);
        return Integer.parseInt(port);
    }
}
