package org.assembleaclima.session.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.view.Padded;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.session.SessionEvent;
import org.assembleaclima.session.SessionEvent.MinutesApproved;
import org.assembleaclima.session.SessionEvent.MinutesRecorded;
import org.assembleaclima.session.SessionId;
import org.jspecify.annotations.Nullable;

/** Every version of every session's minutes, one row each. */
public final class MinutesTexts implements View<SessionEvent, MinutesText> {

    public static String key(SessionId sessionId, int minutesVersion) {
        return sessionId + "/" + minutesVersion;
    }

    @Override
    public String name() {
        return "minutes";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends SessionEvent>> families() {
        return Set.of(SessionEvent.class);
    }

    @Override
    public Class<MinutesText> rowType() {
        return MinutesText.class;
    }

    @Override
    public Set<String> keysOf(SessionEvent event, Recorded recorded) {
        if (event instanceof MinutesRecorded minutes) return Set.of(key(minutes.sessionId(), minutes.minutesVersion()));
        return event instanceof MinutesApproved approved
                ? Set.of(key(approved.sessionId(), approved.minutesVersion()))
                : Set.of();
    }

    @Override
    public MinutesText evolve(String key, @Nullable MinutesText row, SessionEvent event, Recorded recorded) {
        if (event instanceof MinutesRecorded minutes) return MinutesText.recorded(minutes, recorded.version());
        if (event instanceof MinutesApproved approved)
            return requireNonNull(row).approved(approved.approvedAt(), recorded.version());
        throw new IllegalStateException("this event has no key here");
    }

    @Override
    public String sortKey(String key, MinutesText row) {
        return row.sessionId() + "/" + Padded.number(row.minutesVersion(), 9);
    }

    @Override
    public List<Filter<MinutesText>> filters() {
        return List.of(new Filter<>("session", row -> row.sessionId().toString()));
    }
}
