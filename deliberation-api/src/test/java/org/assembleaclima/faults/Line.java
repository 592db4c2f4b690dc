package org.assembleaclima.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network between a node and its database: a port of its own that passes on what it gets, or does not. */
final class Line implements AutoCloseable {

    /** How it is. */
    private enum State {
        PASSING,
        /** Connections are reset, new ones too. */
        CUT,
        /** Connections stay, new ones are taken, and nothing arrives at the other end. */
        SILENT
    }

    private final ServerSocket server;
    private final int target;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private volatile State state = State.PASSING;

    private Line(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    /** @param target a port of this machine */
    static Line to(int target) throws IOException {
        var line = new Line(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), target);
        Thread.ofPlatform().daemon().name("line").start(line::accept);
        return line;
    }

    int port() {
        return server.getLocalPort();
    }

    /** Connections that were reset or fell silent do not come back: new ones are as good as ever. */
    void mend() {
        state = State.PASSING;
    }

    void cut() {
        state = State.CUT;
        wires.forEach(Wire::reset);
    }

    void fallSilent() {
        state = State.SILENT;
        wires.forEach(wire -> wire.silent = true);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                open(server.accept());
            } catch (IOException e) {
                // closed, or the database is away: whoever called is told so by the end of the connection
            }
        }
    }

    private void open(Socket node) throws IOException {
        if (state == State.CUT) {
            reset(node);
            return;
        }
        try {
            var wire = new Wire(node, new Socket(InetAddress.getLoopbackAddress(), target));
            wire.silent = state == State.SILENT;
            wires.add(wire);
            if (state == State.CUT) wire.reset(); // meanwhile
            Thread.ofVirtual().start(() -> wire.pump(wire.node, wire.database));
            Thread.ofVirtual().start(() -> wire.pump(wire.database, wire.node));
        } catch (IOException e) {
            reset(node);
            throw e;
        }
    }

    /** Answers with RST where the system lets it. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // it is closed already
        }
    }

    /** One connection. */
    private final class Wire {

        private final Socket node;
        private final Socket database;
        private volatile boolean silent;

        Wire(Socket node, Socket database) {
            this.node = node;
            this.database = database;
        }

        void pump(Socket from, Socket to) {
            var bytes = new byte[16_384];
            try {
                for (var read = from.getInputStream().read(bytes);
                        read >= 0;
                        read = from.getInputStream().read(bytes)) {
                    if (!silent) to.getOutputStream().write(bytes, 0, read);
                }
                if (silent) Line.reset(from); // the other end never hears of it
                else reset();
            } catch (IOException e) {
                if (!silent) reset();
            }
        }

        void reset() {
            Line.reset(node);
            Line.reset(database);
            wires.remove(this);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        wires.forEach(Wire::reset);
    }
}
