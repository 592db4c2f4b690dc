package org.assembleaclima.session.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.session.AgendaItem;
import org.assembleaclima.session.AgendaKind;
import org.assembleaclima.session.Attendance;
import org.assembleaclima.session.Interval;
import org.assembleaclima.session.SessionCommand.RecordMinutes;
import org.assembleaclima.session.SessionCommand.ScheduleSession;
import org.assembleaclima.session.SessionId;
import org.assembleaclima.session.SessionKind;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.jspecify.annotations.Nullable;

/** The bodies of a session's commands. */
final class SessionBodies {

    private SessionBodies() {}

    /**
     * @param workingGroupId of a group meeting, always; of a plenary, never
     * @param ordinal 1 for the cycle's first plenary; null when it is not counted
     */
    record ScheduleSessionBody(
            @NotNull CycleId cycleId,
            @NotNull SessionKind kind,
            @Nullable WorkingGroupId workingGroupId,
            @NotNull @Size(min = 1, max = 300) @PlainText String title,
            @NotNull Instant startsAt,
            @NotNull @Size(min = 1, max = 300) @PlainText String place,
            @Nullable @Min(1) @Max(1_000) Integer ordinal,
            @NotNull @Size(max = 50) List<@NotNull @Size(min = 1, max = 500) @PlainText String> sources) {

        ScheduleSession command(SessionId sessionId) {
            return new ScheduleSession(
                    sessionId,
                    cycleId,
                    kind,
                    Optional.ofNullable(workingGroupId),
                    title,
                    startsAt,
                    place,
                    Optional.ofNullable(ordinal),
                    sources);
        }
    }

    record RescheduleSessionBody(
            @NotNull Instant startsAt,
            @NotNull @Size(min = 1, max = 300) @PlainText String place,
            @NotNull @Size(min = 1, max = 2000) @PlainText String reason) {}

    record SessionReasonBody(
            @NotNull @Size(min = 1, max = 2000) @PlainText String reason) {}

    record ConveneSessionBody(
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid AgendaItemBody> agenda) {}

    record ReviseAgendaBody(
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid AgendaItemBody> agenda,
            @NotNull @Size(min = 1, max = 2000) @PlainText String reason) {}

    /**
     * @param number as the agenda prints it; null when it has none
     * @param proposalId the proposal it is about; null when it is about none
     */
    record AgendaItemBody(
            @Nullable @Size(min = 1, max = 20) @PlainText String number,
            @NotNull @Size(min = 1, max = 300) @PlainText String title,
            @NotNull AgendaKind kind,
            @Nullable UUID proposalId) {}

    static List<AgendaItem> items(List<AgendaItemBody> agenda) {
        return agenda.stream()
                .map(item -> new AgendaItem(
                        Optional.ofNullable(item.number), item.title, item.kind, Optional.ofNullable(item.proposalId)))
                .toList();
    }

    record MembersBody(@NotNull @Size(min = 1, max = 10_000) List<@NotNull MemberId> members) {}

    /** @param intervals all of them, in the order of time; empty when the member was never there */
    record CorrectAttendanceBody(
            @NotNull MemberId memberId,
            @NotNull @Size(max = Attendance.MOST_INTERVALS) List<@NotNull @Valid IntervalBody> intervals,
            @NotNull @Size(min = 1, max = 2000) @PlainText String reason) {

        List<Interval> told() {
            return intervals.stream()
                    .map(interval -> new Interval(interval.from, Optional.ofNullable(interval.to)))
                    .toList();
        }
    }

    /** @param to the first instant no longer included; null while it lasts */
    record IntervalBody(@NotNull Instant from, @Nullable Instant to) {}

    /** @param location of the signed document; null when there is none */
    record RecordMinutesBody(
            @NotNull @Pattern(regexp = "[a-z]{2}") String language,

            @NotNull @Size(min = 1, max = 100_000) @PlainText
            String text,

            @Nullable @Pattern(regexp = "https?://[!-~]{1,490}")
            String location) {

        RecordMinutes command(SessionId sessionId) {
            return new RecordMinutes(sessionId, language, text, Optional.ofNullable(location));
        }
    }
}
