package org.assembleaclima.common;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Puts an aggregate away and takes it out again the way the application does: by its private fields, as JSON. */
public final class Snapshots {

    private static final Serializer FIELDS = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(mapper -> mapper.changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)))
            .build();

    private Snapshots() {}

    /** A snapshot is the first event of a stream, so what this returns can be given to a fixture. */
    public static <T> T restored(T aggregate) {
        return FIELDS.deserialize(FIELDS.serialize(aggregate, String.class));
    }
}
