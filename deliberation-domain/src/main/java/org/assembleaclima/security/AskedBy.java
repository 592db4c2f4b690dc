package org.assembleaclima.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.axonframework.messaging.annotation.MetaDataValue;

/**
 * Marks the parameter of a command's handler that receives the opaque id of the actor who asks: a {@code String}, the
 * same that every event's metadata holds (R8.1).
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@MetaDataValue(value = AskedBy.ACTOR, required = true)
public @interface AskedBy {

    /** The metadata key; docs/events.md lists it. */
    String ACTOR = "actor";
}
