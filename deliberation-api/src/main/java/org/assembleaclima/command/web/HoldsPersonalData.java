package org.assembleaclima.command.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a command whose body says who somebody is. It takes no Idempotency-Key: the fingerprint kept with one is a
 * digest of the body, from which a name can be guessed. Such a command does the same when it is sent twice.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface HoldsPersonalData {}
