package org.assembleaclima.common.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.Element;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the method of a request as Spring does, but tries those routes only that have its length and its word behind
 * {@code /api/v1/}. Spring tries every route that has a variable, and there are some two hundred: 40 % of the time of a read.
 * Whatever is not exactly one route's is left to Spring, which knows how to refuse it.
 */
final class Routes extends RequestMappingHandlerMapping {

    /** Where the word is: a separator and a segment for each of {@code /api/v1/word}. */
    private static final int WORD = 5;

    /** What the routes of one resource and depth have in common. */
    private record Shape(int elements, String word) {

        static @Nullable Shape of(List<Element> path) {
            return path.size() > WORD && path.get(WORD) instanceof PathSegment word
                    ? new Shape(path.size(), word.valueToMatch())
                    : null;
        }
    }

    private record Route(RequestMappingInfo info, HandlerMethod method) {}

    private Map<Shape, List<Route>> routes = Map.of();

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        var found = new HashMap<Shape, List<Route>>();
        for (var entry : getHandlerMethods().entrySet())
            for (var pattern : entry.getKey().getPatternValues()) {
                if (pattern.startsWith("/api/v1/{") || pattern.startsWith("/api/v1/*"))
                    throw new IllegalStateException("a route below /api/v1/ begins with a word: " + pattern);
                var shape = Shape.of(PathContainer.parsePath(pattern).elements());
                if (shape != null)
                    found.computeIfAbsent(shape, any -> new ArrayList<>())
                            .add(new Route(entry.getKey(), entry.getValue()));
            }
        routes = Map.copyOf(found);
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        var matching = matching(request);
        if (matching.size() != 1) return super.lookupHandlerMethod(path, request);
        var only = matching.getFirst();
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.method());
        handleMatch(only.match(), path, request);
        return only.method();
    }

    /** A method, and what of its route is this request's. */
    private record Matching(HandlerMethod method, RequestMappingInfo match) {}

    private List<Matching> matching(HttpServletRequest request) {
        var shape = Shape.of(ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .elements());
        if (shape == null) return List.of();
        var found = new ArrayList<Matching>();
        for (var route : routes.getOrDefault(shape, List.of())) {
            var match = getMatchingMapping(route.info(), request);
            if (match != null) found.add(new Matching(route.method(), match));
        }
        return found;
    }
}
