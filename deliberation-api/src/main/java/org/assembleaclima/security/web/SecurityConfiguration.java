package org.assembleaclima.security.web;

import java.util.List;
import org.assembleaclima.common.web.HttpProblem;
import org.assembleaclima.common.web.ProblemWriter;
import org.assembleaclima.common.web.RequestIdFilter;
import org.assembleaclima.common.web.WebProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Anybody reads, somebody with a token writes, everything else is denied. What a role may do is PermissionCheck's. */
@Configuration
class SecurityConfiguration {

    /** Swagger UI sets styles in place; nothing comes from anywhere else. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none';"
                    + " base-uri 'none'; form-action 'none'";

    /** A span for each filter of each request would tell nobody anything, and costs even where it is thrown away. */
    @Bean
    SecurityObservationSettings filtersAreNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** The operator's port, which is bound to this machine unless somebody decides otherwise. */
    @Bean
    @Order(1)
    SecurityFilterChain managementPort(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    SecurityFilterChain everyRequest(HttpSecurity http, SecurityProperties properties, ProblemWriter problems) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // no cookies: a browser adds no credentials by itself
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .cors(Customizer.withDefaults())
                .headers(headers -> headers.cacheControl(cache -> cache.disable()) // each answer sets its own
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET,
                                "/api/v1/**",
                                "/log/**",
                                "/status",
                                "/openapi/**",
                                "/openapi.yaml",
                                "/docs")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/", "/swagger-ui/**", "/webjars/**", "/verify", "/verify/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/verify", "/verify/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/local/token", "/local/clock")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/**")
                        .authenticated()
                        .requestMatchers("/error")
                        .permitAll()
                        .requestMatchers("/api/v1/**", "/log/**", "/status")
                        .permitAll() // so that a wrong method is told as such
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(
                                token -> AuthenticatedActor.of(token, properties.rolesClaim())))
                        .authenticationEntryPoint((request, response, why) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            problems.write(HttpProblem.AUTHENTICATION_MISSING, response);
                        }))
                .exceptionHandling(handling -> handling.accessDeniedHandler(
                                (request, response, why) -> problems.write(HttpProblem.ACCESS_DENIED, response))
                        .authenticationEntryPoint((request, response, why) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            problems.write(HttpProblem.AUTHENTICATION_MISSING, response);
                        }))
                .build();
    }

    /** What Spring's firewall turns away before any filter of ours. */
    @Bean
    RequestRejectedHandler malformedRequests(ProblemWriter problems) {
        return (request, response, why) -> problems.write(HttpProblem.MALFORMED_REQUEST, response);
    }

    /** Origins are listed one by one; without a list no page of another origin reads anything. */
    @Bean
    CorsConfigurationSource corsConfigurationSource(WebProperties properties) {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(properties.allowedOrigins());
        cors.setAllowedMethods(List.of("GET", "POST"));
        cors.setAllowedHeaders(List.of(
                "Authorization",
                "Content-Type",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "Last-Event-ID",
                RequestIdFilter.HEADER));
        cors.setExposedHeaders(List.of(
                "ETag",
                "Location",
                "Retry-After",
                "Deliberation-Position",
                RequestIdFilter.HEADER,
                "X-RateLimit-Limit",
                "X-RateLimit-Remaining",
                "X-RateLimit-Reset"));
        var source = new UrlBasedCorsConfigurationSource();
        if (!properties.allowedOrigins().isEmpty()) source.registerCorsConfiguration("/api/v1/**", cors);
        return source;
    }
}
