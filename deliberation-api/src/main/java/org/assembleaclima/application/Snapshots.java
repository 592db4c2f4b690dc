package org.assembleaclima.application;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.DeserializationFeature;

/** How aggregates are kept as snapshots. A snapshot is a shortcut: one that does not fit is passed over, never trusted. */
final class Snapshots {

    private static final AnnotationRevisionResolver REVISIONS = new AnnotationRevisionResolver();

    private Snapshots() {}

    /**
     * Stores the private fields of an aggregate: it has no getters, on purpose. None of them may be final, or reading
     * one back fails here instead of losing its content.
     */
    static Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.changeDefaultVisibility(visibility -> visibility
                                .withFieldVisibility(Visibility.ANY)
                                .withGetterVisibility(Visibility.NONE)
                                .withIsGetterVisibility(Visibility.NONE))
                        .enable(
                                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                                DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES))
                .build();
    }

    /** Whether the aggregate's {@code @Revision} is still the one the snapshot was taken with. */
    static boolean isOfCurrentCode(DomainEventData<?> snapshot) {
        var type = snapshot.getPayload().getType();
        var loader = ClassUtils.getDefaultClassLoader();
        return ClassUtils.isPresent(type.getName(), loader)
                && Objects.equals(
                        REVISIONS.revisionOf(ClassUtils.resolveClassName(type.getName(), loader)), type.getRevision());
    }
}
