package org.assembleaclima.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.ServletRequestPathUtils;

class RoutesTest {

    @RestController
    static class Things {

        @GetMapping("/api/v1/things/{id}")
        String one() {
            return "";
        }

        @PostMapping("/api/v1/things/{id}")
        String change() {
            return "";
        }

        @GetMapping("/api/v1/things/mine")
        String mine() {
            return "";
        }

        @GetMapping("/log/tile/{*path}")
        String tile() {
            return "";
        }
    }

    @RestController
    static class AnyWord {

        @GetMapping("/api/v1/{word}/mine")
        String any() {
            return "";
        }
    }

    private static Routes of(Class<?> controller) {
        var context = new StaticWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.registerSingleton("controller", controller);
        context.refresh();
        var routes = new Routes();
        routes.setApplicationContext(context);
        routes.afterPropertiesSet();
        return routes;
    }

    private static String found(String method, String path) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        var chain = of(Things.class).getHandler(request);
        return chain == null
                ? ""
                : ((HandlerMethod) Objects.requireNonNull(chain.getHandler()))
                        .getMethod()
                        .getName();
    }

    @Test
    void a_route_is_found_by_its_word_its_length_and_its_method() throws Exception {
        assertThat(found("GET", "/api/v1/things/7")).isEqualTo("one");
        assertThat(found("HEAD", "/api/v1/things/7")).isEqualTo("one");
        assertThat(found("POST", "/api/v1/things/7")).isEqualTo("change");
        assertThat(found("GET", "/api/v1/thing%73/7")).isEqualTo("one");
        assertThat(found("GET", "/log/tile/0/x001/000")).isEqualTo("tile");
    }

    @Test
    void of_two_that_fit_the_plain_one_is_taken_as_spring_does() throws Exception {
        assertThat(found("GET", "/api/v1/things/mine")).isEqualTo("mine");
    }

    @Test
    void what_is_nobodys_is_refused_as_spring_does() throws Exception {
        assertThat(found("GET", "/api/v1/others/7")).isEmpty();
        assertThat(found("GET", "/api/v1/things/7/")).isEmpty();
        assertThat(found("GET", "/api/v1/things")).isEmpty();
        assertThatThrownBy(() -> found("DELETE", "/api/v1/things/7"))
                .isInstanceOf(HttpRequestMethodNotSupportedException.class);
    }

    @Test
    void a_route_for_any_word_would_be_overlooked_and_is_refused_at_the_start() {
        assertThatThrownBy(() -> of(AnyWord.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/api/v1/{word}/mine");
    }
}
