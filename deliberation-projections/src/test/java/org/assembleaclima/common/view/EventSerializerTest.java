package org.assembleaclima.common.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.assembleaclima.Catalogue;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;

class EventSerializerTest {

    private final EventSerializer serializer = new EventSerializer();

    private Class<?> classOf(String stored) {
        return serializer.classForType(new SimpleSerializedType(stored, "1"));
    }

    @Test
    void an_event_is_known_by_its_simple_name_alone() {
        for (var event : Catalogue.events()) {
            assertThat(classOf(event.getSimpleName())).isEqualTo(event);
            assertThat(classOf(event.getName())).isEqualTo(UnknownSerializedType.class);
        }
    }

    @Test
    void nothing_else_is_made_of_stored_bytes_but_metadata() {
        assertThat(classOf(MetaData.class.getName())).isEqualTo(MetaData.class);
        for (var other : new Class<?>[] {StringBuilder.class, java.io.File.class, EventSerializer.class})
            assertThat(classOf(other.getName())).isEqualTo(UnknownSerializedType.class);
    }
}
