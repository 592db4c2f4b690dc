package org.assembleaclima.pac;

/** How well a title is known: the plan is imported from what could be verified, and nothing is invented. */
public enum TitleStatus {
    /** The whole title was seen in a published text. */
    VERIFIED,
    /** The published page cuts the title. */
    TRUNCATED,
    /** The name in common use; the plan's own words were not seen. */
    COMMON_NAME
}
