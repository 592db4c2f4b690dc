package org.assembleaclima.common.view;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assembleaclima.Catalogue;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;

/**
 * How events are stored: JSON under the event's simple name, so that a class may move without touching history.
 * Stricter than Jackson's own ways: an event with a missing, unknown or null field is refused, never read as null.
 */
public final class EventSerializer extends Jackson3Serializer {

    private static final Map<String, Class<?>> BY_NAME =
            Catalogue.events().stream().collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    public EventSerializer() {
        super(builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.enable(
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)));
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        var general = super.typeForClass(type);
        return type != null && BY_NAME.get(type.getSimpleName()) == type
                ? new SimpleSerializedType(type.getSimpleName(), general.getRevision())
                : general;
    }

    /** Events by their simple names and what Axon stores beside them: no row of a table names a class to be made of it. */
    @Override
    public Class<?> classForType(SerializedType type) {
        return isStored(type) ? super.classForType(type) : UnknownSerializedType.class;
    }

    private static boolean isStored(SerializedType type) {
        return isEvent(type.getName())
                || type.getName().equals(MetaData.class.getName())
                || type.equals(SerializedType.emptyType());
    }

    /** Whether an event is stored under this name. */
    public static boolean isEvent(String name) {
        return BY_NAME.containsKey(name);
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        var event = BY_NAME.get(type.getName());
        return event != null ? event.getName() : super.resolveClassName(type);
    }
}
