package org.assembleaclima.common.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body has been read whole, up to a limit: so it can be refused early and fingerprinted. */
final class BoundedBody extends HttpServletRequestWrapper {

    private final byte[] body;

    BoundedBody(HttpServletRequest request, int limit) throws IOException {
        super(request);
        if (request.getContentLengthLong() > limit) throw new TooLarge();
        body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) throw new TooLarge();
    }

    /** The body has more bytes than the address takes. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }

    static boolean isTooLarge(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) if (cause instanceof TooLarge) return true;
        return false;
    }

    byte[] bytes() {
        return body.clone();
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return bytes.read(buffer, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("no asynchronous reads here");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
