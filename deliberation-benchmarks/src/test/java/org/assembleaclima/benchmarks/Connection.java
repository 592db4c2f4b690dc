package org.assembleaclima.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP/1.1 connection that sends what was made before and looks at little of the answer, so that what is
 * measured is the server: the JDK's client would take as much of the processors as that. Opened anew where the server says
 * that it closes it.
 */
final class Connection implements AutoCloseable {

    private final URI base;
    private Socket socket;
    private InputStream in;
    private boolean ended;
    private int opened;

    Connection(URI base) throws IOException {
        this.base = base;
        socket = open();
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    private Socket open() throws IOException {
        var opening = new Socket(base.getHost(), base.getPort());
        opening.setTcpNoDelay(true);
        opening.setSoTimeout(30_000);
        opened++;
        return opening;
    }

    /** The server said that the last answer was the last one here. */
    private void openAgain() throws IOException {
        socket.close();
        socket = open();
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        ended = false;
    }

    /** How many there were: one, unless the server closed some. */
    int opened() {
        return opened;
    }

    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n").getBytes(US_ASCII);
    }

    static byte[] post(String path, String token, String body) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer "
                        + token + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.getBytes(UTF_8).length + "\r\n\r\n" + body)
                .getBytes(UTF_8);
    }

    /** Sends a request and reads its answer to the end; anything but 200 and 201 is a failure. */
    void send(byte[] request) throws IOException {
        if (ended) openAgain();
        socket.getOutputStream().write(request);
        var status = Integer.parseInt(line().split(" ", -1)[1]);
        var body = body();
        if (status != 200 && status != 201)
            throw new IllegalStateException(status + " " + new String(body, UTF_8) + " to "
                    + new String(request, US_ASCII).lines().findFirst().orElse(""));
    }

    private byte[] body() throws IOException {
        var length = 0;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var told = value(header, "content-length:");
            if (told != null) length = Integer.parseInt(told);
            if (value(header, "transfer-encoding:") != null) chunked = true;
            if ("close".equalsIgnoreCase(value(header, "connection:"))) ended = true;
        }
        return chunked ? chunks() : exactly(length);
    }

    private static @Nullable String value(String header, String name) {
        return header.regionMatches(true, 0, name, 0, name.length())
                ? header.substring(name.length()).strip()
                : null;
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException("the answer ended early");
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("the server closed the connection");
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
