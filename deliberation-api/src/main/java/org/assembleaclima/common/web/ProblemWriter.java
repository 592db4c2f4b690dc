package org.assembleaclima.common.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems where no controller is involved: in filters and in Spring Security. */
@Component
public class ProblemWriter {

    private final JsonMapper json;
    private final ProblemCount count;

    ProblemWriter(JsonMapper json, ProblemCount count) {
        this.json = json;
        this.count = count;
    }

    public void write(HttpProblem found, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) return;
        var problem = Problem.of(found);
        count.count(problem);
        var status = found.status();
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE) response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
