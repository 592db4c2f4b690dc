package org.assembleaclima.offline;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assembleaclima.Authority;
import org.assembleaclima.Catalogue;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.view.Decoded;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads every event as the server does, and holds it against streams, roles, rules and views. */
final class Meaning implements Examiner {

    private static final Map<String, Class<? extends DomainEvent>> TYPES = Catalogue.events().stream()
            .map(type -> type.<DomainEvent>asSubclass(DomainEvent.class))
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final Findings findings;
    private final EventReader reader = new EventReader();
    private final JsonMapper json = new JsonMapper();
    private final Streams streams;
    private final Withholding withholding;
    private final Judges judges;
    private final FoldedViews views;

    /** @param zone of the municipality */
    Meaning(Findings findings, Header header, ZoneId zone) {
        this.findings = findings;
        this.streams = new Streams(findings);
        this.withholding = new Withholding(findings, header);
        this.judges = new Judges(findings, zone);
        this.views = new FoldedViews(findings, header, zone);
    }

    @Override
    public void event(EventLine line) {
        streams.event(line);
        var type = TYPES.get(line.entry.type());
        withholding.event(line, type);
        if (line.withheld.isPresent()) {
            if (type == null) findings.differs(Difference.of(Check.READABLE, line, "no such event is known"));
            else {
                judges.withheld(line, type);
                views.withheld(type);
            }
            return;
        }
        compareAttributes(line);
        var decoded = decoded(line);
        if (decoded.isEmpty()) return;
        streams.happened(line, decoded.get().event());
        checkAuthority(line, decoded.get());
        judges.event(line, decoded.get());
        views.event(decoded.get());
    }

    private Optional<Decoded> decoded(EventLine line) {
        findings.checked(Check.READABLE);
        if (!EventReader.knows(line)) {
            findings.differs(Difference.of(Check.READABLE, line, "no such event is known"));
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(line));
        } catch (RuntimeException e) { // whatever the bytes are, they are no event
            findings.differs(Difference.of(
                    Check.READABLE, line, "it cannot be read: " + e.getClass().getSimpleName()));
            return Optional.empty();
        }
    }

    private void compareAttributes(EventLine line) {
        findings.checked(Check.ATTRIBUTES);
        var told = line.told;
        var metadata = metadata(line);
        if (!says(metadata, "actor", told.actor())
                || !says(metadata, "roles", told.roles())
                || !says(metadata, "correlationId", told.causation())
                || !says(metadata, "traceId", told.correlation()))
            findings.differs(Difference.of(Check.ATTRIBUTES, line, "its attributes are not those of its metadata"));
    }

    private Map<?, ?> metadata(EventLine line) {
        try {
            return json.readValue(new String(line.metadata, StandardCharsets.UTF_8), Map.class);
        } catch (JacksonException e) {
            return Map.of(); // not readable: then nothing may be told out of it
        }
    }

    private static boolean says(Map<?, ?> metadata, String key, Optional<String> told) {
        return Objects.equals(metadata.get(key), told.orElse(null));
    }

    /** R8.1 */
    private void checkAuthority(EventLine line, Decoded decoded) {
        findings.checked(Check.AUTHORITY);
        var recorded = decoded.recorded();
        if (line.told.actor().isEmpty() || !Actor.isOpaque(recorded.actorId()))
            findings.differs(Difference.of(Check.AUTHORITY, line, "it names no actor (R8.1)"));
        var needed = Authority.behind(decoded.event().getClass());
        if (roles(recorded.actorRoles()).stream()
                .noneMatch(role -> needed.stream().anyMatch(role::grants)))
            findings.differs(Difference.of(
                    Check.AUTHORITY, line, "none of the roles " + recorded.actorRoles() + " may do that (R8.1)"));
    }

    private static List<Role> roles(List<String> codes) {
        return Arrays.stream(Role.values())
                .filter(role -> codes.contains(role.code()))
                .toList();
    }

    @Override
    public void end() {
        withholding.end();
        views.end();
    }

    /** Null for what is no moment. */
    static @Nullable Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
