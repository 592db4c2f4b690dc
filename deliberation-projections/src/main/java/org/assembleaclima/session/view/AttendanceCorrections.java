package org.assembleaclima.session.view;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.view.Padded;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.session.SessionEvent;
import org.assembleaclima.session.SessionEvent.AttendanceCorrected;
import org.jspecify.annotations.Nullable;

/** Every correction of attendance, one row each, in the order they were made. */
public final class AttendanceCorrections implements View<SessionEvent, AttendanceCorrection> {

    @Override
    public String name() {
        return "attendance_correction";
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
    public Class<AttendanceCorrection> rowType() {
        return AttendanceCorrection.class;
    }

    @Override
    public Set<String> keysOf(SessionEvent event, Recorded recorded) {
        return event instanceof AttendanceCorrected
                ? Set.of(event.sessionId() + "/" + Padded.number(recorded.version(), 12))
                : Set.of();
    }

    @Override
    public AttendanceCorrection evolve(
            String key, @Nullable AttendanceCorrection row, SessionEvent event, Recorded recorded) {
        if (!(event instanceof AttendanceCorrected corrected))
            throw new IllegalStateException("this event has no key here");
        return AttendanceCorrection.of(corrected, recorded.version());
    }

    @Override
    public String sortKey(String key, AttendanceCorrection row) {
        return key;
    }

    @Override
    public List<Filter<AttendanceCorrection>> filters() {
        return List.of(new Filter<>("session", row -> row.sessionId().toString()));
    }
}
