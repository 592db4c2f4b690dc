package org.assembleaclima.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tomcat closes a connection after 100 requests unless it is told otherwise, and says so in the last answer. */
class ConnectionTest {

    private static final int A_CONNECTION = 100;

    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::serve);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var client = server.accept()) {
                for (int i = 1; i <= A_CONNECTION; i++) answer(client, i == A_CONNECTION ? "close" : "keep-alive");
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket client, String connection) throws IOException {
        var request = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        for (var line = request.readLine(); !line.isEmpty(); line = request.readLine()) {}
        client.getOutputStream()
                .write(("HTTP/1.1 200 \r\nConnection: " + connection + "\r\nContent-Length: 2\r\n\r\nok")
                        .getBytes(US_ASCII));
    }

    @Test
    void it_goes_on_where_the_server_closes_it_and_tells_how_often() throws IOException {
        var base = URI.create("http://127.0.0.1:" + server.getLocalPort());
        try (var connection = new Connection(base)) {
            for (int i = 0; i < 250; i++) connection.send(Connection.get("/"));
            assertThat(connection.opened()).isEqualTo(3);
        }
    }
}
