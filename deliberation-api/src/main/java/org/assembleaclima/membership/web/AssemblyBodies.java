package org.assembleaclima.membership.web;

import static org.assembleaclima.membership.MembershipRefusal.STRATUM_OF_DRAWS;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.Onboarding;
import org.assembleaclima.membership.Reservist;
import org.assembleaclima.membership.Seat;
import org.assembleaclima.membership.Stratum;
import org.jspecify.annotations.Nullable;

/** The bodies of the commands that concern many members at once. */
final class AssemblyBodies {

    private AssemblyBodies() {}

    record ImportPanelBody(
            @NotNull @Size(min = 1, max = 10_000) List<@NotNull @Valid SeatBody> members,
            @NotNull @Size(max = 10_000) List<@NotNull @Valid ReservistBody> reserve,
            @NotNull @Size(max = 50) List<@NotNull @Size(min = 1, max = 500) @PlainText String> sources) {

        /** Refused with STRATUM_OF_DRAWS where one is that of a draw, whose enrolment sends the same command. */
        void checkStrata() {
            for (int i = 0; i < members.size(); i++)
                if (members.get(i).stratum.equals(Stratum.DRAWN))
                    throw STRATUM_OF_DRAWS.refusedAt("/members/" + i + "/stratum");
            for (int i = 0; i < reserve.size(); i++)
                if (reserve.get(i).stratum.equals(Stratum.DRAWN))
                    throw STRATUM_OF_DRAWS.refusedAt("/reserve/" + i + "/stratum");
        }
    }

    /** @param memberId of the same person's membership in another cycle; null for somebody new */
    record SeatBody(
            @Nullable MemberId memberId,
            @Min(1) @Max(20) int cohort,
            @NotNull Stratum stratum,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn) {

        Seat seat(Supplier<UUID> newIds) {
            return new Seat(idOr(memberId, newIds), cohort, stratum, startsOn, endsOn);
        }
    }

    /** @param memberId of the same person's membership in another cycle; null for somebody new */
    record ReservistBody(
            @Nullable MemberId memberId,
            @Min(1) @Max(100_000) int order,
            @NotNull Stratum stratum) {

        Reservist reservist(Supplier<UUID> newIds) {
            return new Reservist(idOr(memberId, newIds), order, stratum);
        }
    }

    private static MemberId idOr(@Nullable MemberId memberId, Supplier<UUID> newIds) {
        return memberId != null ? memberId : new MemberId(newIds.get());
    }

    record OnboardMembersBody(
            @NotNull @Size(min = 1, max = 5_000) List<@NotNull @Valid OnboardingBody> members,
            @NotNull @Size(min = 1, max = 500) @PlainText String pact) {}

    record OnboardingBody(
            @NotNull MemberId memberId,
            @NotNull @Size(min = 1, max = 64) @PlainText String account,
            @NotNull LocalDate signedOn) {

        Onboarding onboarding() {
            return new Onboarding(memberId, account, signedOn);
        }
    }

    record ActivateMembersBody(
            @NotNull @Size(min = 1, max = 10_000) List<@NotNull MemberId> memberIds) {}
}
