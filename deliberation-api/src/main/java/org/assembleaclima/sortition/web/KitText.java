package org.assembleaclima.sortition.web;

import org.assembleaclima.sortition.Kit;

/** A kit as the text that is published: one form, whoever writes it. */
@FunctionalInterface
public interface KitText {

    String of(Kit kit);
}
