package org.assembleaclima.common.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Counts every problem that is answered, by its code: those of the rules, of the form, of the limits, and faults. */
@RestControllerAdvice
class ProblemCount implements ResponseBodyAdvice<Object> {

    private final MeterRegistry meters;

    /** Those of the form, of the limits and of the bus are there from the start, at 0: alerts ask for their increase. */
    ProblemCount(MeterRegistry meters, List<KnownProblems> known) {
        this.meters = meters;
        for (var problem : HttpProblem.values()) counter(problem.name());
        known.stream().flatMap(each -> each.codes().stream()).forEach(this::counter);
    }

    void count(Problem problem) {
        counter(problem.code()).increment();
    }

    private Counter counter(String code) {
        return Counter.builder("deliberation.problems")
                .description("Answers that are a problem, by its code")
                .tag("code", code)
                .register(meters);
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Problem problem) count(problem);
        return body;
    }
}
