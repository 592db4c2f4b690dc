package org.assembleaclima.session.view;

import java.util.UUID;
import org.assembleaclima.session.AgendaItem;
import org.assembleaclima.session.AgendaKind;
import org.jspecify.annotations.Nullable;

/**
 * One point of an agenda.
 *
 * @param number as the agenda prints it; null when it has none
 * @param proposalId the proposal it is about; null when it is about none
 */
public record AgendaPoint(
        @Nullable String number,
        String title,
        AgendaKind kind,
        @Nullable UUID proposalId) {

    static AgendaPoint of(AgendaItem item) {
        return new AgendaPoint(
                item.number().orElse(null),
                item.title(),
                item.kind(),
                item.proposalId().orElse(null));
    }
}
