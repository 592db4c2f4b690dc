package org.assembleaclima.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.assembleaclima.audit.view.Access;
import org.assembleaclima.audit.view.HistoryExport;
import org.assembleaclima.common.web.HttpProblem;
import org.assembleaclima.common.web.HttpProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The exports under way on this node. Each is written by the thread of its request straight to the client, so that only a
 * page of it is ever in memory; a few run at once, and the public never keeps auditors waiting.
 */
@Component
class Exports {

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
    private static final int LENGTHS_REMEMBERED = 100;
    private static final List<String> OF_THE_FILE =
            List.of(HttpHeaders.ETAG, HttpHeaders.CONTENT_RANGE, HttpHeaders.CONTENT_LENGTH);

    private final HistoryExport export;
    private final Map<Access, Semaphore> places =
            Map.of(Access.PUBLIC, new Semaphore(3), Access.AUDITOR, new Semaphore(2));
    private final Map<ExportFile, Long> lengths = new LinkedHashMap<>();

    Exports(HistoryExport export) {
        this.export = export;
    }

    /** Sends a file or the part of it that is asked for; nothing, when the client has it already. */
    void send(ExportFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var place = places.get(file.access());
        if (place == null || !place.tryAcquire()) throw HttpProblem.EXPORTS_BUSY.exception();
        try {
            var known = new ServletWebRequest(request, response).checkNotModified(file.etag());
            var part = known ? Part.WHOLE : part(file, request, response);
            file.headers().forEach(response::setHeader);
            if (known) return;
            part.begin(response);
            if (!HttpMethod.HEAD.matches(request.getMethod()))
                write(file, new ByteWindow(response.getOutputStream(), part.from(), part.to()));
        } catch (HttpProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            breakOff(file, request, response);
            throw e;
        } finally {
            place.release();
        }
    }

    /** @param length of the whole; null when all of it was asked for */
    private record Part(long from, long to, @Nullable Long length) {

        private static final Part WHOLE = new Part(0, Long.MAX_VALUE, null);

        void begin(HttpServletResponse response) {
            if (length == null) return;
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + (to - 1) + "/" + length);
            response.setContentLengthLong(to - from);
        }
    }

    private Part part(ExportFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var range = range(file, request);
        if (range == null) return Part.WHOLE;
        var length = length(file);
        if (range.getRangeStart(length) < length)
            return new Part(range.getRangeStart(length), range.getRangeEnd(length) + 1, length);
        response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
        throw HttpProblem.RANGE_NOT_SATISFIABLE.exception();
    }

    /** None for several ranges at once, for what is no range, and when the client has the beginning of another file. */
    private static @Nullable HttpRange range(ExportFile file, HttpServletRequest request) {
        var asked = request.getHeader(HttpHeaders.RANGE);
        var only = request.getHeader(HttpHeaders.IF_RANGE);
        if (asked == null
                || !HttpMethod.GET.matches(request.getMethod())
                || (only != null && !only.equals(file.etag()))) return null;
        try {
            var ranges = HttpRange.parseRanges(asked);
            return ranges.size() == 1 ? ranges.getFirst() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Written once into nothing, where nobody has asked before: what a part is a part of must be known first. */
    private long length(ExportFile file) throws IOException {
        synchronized (lengths) {
            var known = lengths.get(file);
            if (known != null) return known;
        }
        var counted = ByteWindow.counting();
        export.write(file.head(), file.access(), file.after(), counted);
        remember(file, counted.passed());
        return counted.passed();
    }

    private void remember(ExportFile file, long length) {
        synchronized (lengths) {
            if (lengths.size() >= LENGTHS_REMEMBERED)
                List.copyOf(lengths.keySet()).stream().findFirst().ifPresent(lengths::remove);
            lengths.put(file, length);
        }
    }

    private void write(ExportFile file, ByteWindow window) {
        try {
            export.write(file.head(), file.access(), file.after(), window);
            remember(file, window.passed());
        } catch (IOException e) {
            LOG.debug("an export ended before its end"); // all that was asked for is there, or the client has gone
        }
    }

    /** What was told of the file is not told of a problem; an answer that has begun is not ended as if it were whole. */
    private static void breakOff(ExportFile file, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            request.setAttribute(BrokenAnswers.BROKEN, true);
            return;
        }
        var others = new LinkedHashMap<String, String>();
        for (var name : response.getHeaderNames()) others.put(name, response.getHeader(name));
        file.headers().keySet().forEach(others::remove);
        OF_THE_FILE.forEach(others::remove);
        response.reset();
        others.forEach(response::setHeader);
    }
}
