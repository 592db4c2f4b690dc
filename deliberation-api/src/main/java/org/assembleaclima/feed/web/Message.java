package org.assembleaclima.feed.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** One change as it is sent, made into bytes once for all clients. */
final class Message {

    private final long position;
    private final byte[] bytes;

    /** @param json on one line, as a line break would end the field */
    Message(long position, String json) {
        this.position = position;
        this.bytes = ("id: " + position + "\nevent: change\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    long position() {
        return position;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }
}
