package org.assembleaclima.security;

/** What a command needs. Roles grant permissions; commands never name roles. */
public enum Permission {
    PUBLISH_RULES,
    ORGANISE_CYCLE,
    IMPORT_PLAN,
    DRAFT_PROPOSAL,
    TABLE_PROPOSAL
}
