package org.assembleaclima.security.web;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Role;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The actor a checked token stands for. */
public final class AuthenticatedActor {

    private AuthenticatedActor() {}

    /** Empty for an anonymous request. */
    public static Optional<Actor> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.of(new Actor(token.getName(), roles(token)))
                : Optional.empty();
    }

    private static Set<Role> roles(JwtAuthenticationToken token) {
        return token.getAuthorities().stream()
                .flatMap(authority -> Role.ofCode(String.valueOf(authority.getAuthority())).stream())
                .collect(Collectors.toSet());
    }

    /** Names that are no role of ours are left out: they grant nothing. */
    static JwtAuthenticationToken of(Jwt jwt, String rolesClaim) {
        var claimed = jwt.getClaim(rolesClaim);
        var authorities = claimed instanceof Collection<?> codes
                ? codes.stream()
                        .flatMap(code -> Role.ofCode(String.valueOf(code)).stream())
                        .map(role -> new SimpleGrantedAuthority(role.code()))
                        .toList()
                : List.<SimpleGrantedAuthority>of();
        return new JwtAuthenticationToken(
                jwt, authorities, requireNonNull(jwt.getSubject())); // TokenRules demands one;
    }
}
