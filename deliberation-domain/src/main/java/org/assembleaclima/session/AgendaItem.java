package org.assembleaclima.session;

import java.util.Optional;
import java.util.UUID;

/**
 * One point of the agenda.
 *
 * @param number as the agenda prints it, such as {@code 3 bis}, at most 20 characters; empty when it has none
 * @param title plain text, 1 to 300 characters
 * @param proposalId the proposal it is about, if it is about one; not a typed id, because proposals know sessions and
 *     not the other way round
 */
public record AgendaItem(Optional<String> number, String title, AgendaKind kind, Optional<UUID> proposalId) {}
