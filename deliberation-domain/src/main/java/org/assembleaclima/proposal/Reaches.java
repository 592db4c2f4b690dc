package org.assembleaclima.proposal;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assembleaclima.proposal.Amendment.Standing;

/** Which amendments of one text have to do with one another, looked up for all of them at once. */
final class Reaches {

    private final TextIndex base;
    private final Map<AmendmentId, Reach> reaches;

    /** @param amendments of the text and their sub-amendments: each is taken with all that are open or adopted to it */
    Reaches(AmendableText base, Amendments amendments) {
        this.base = new TextIndex(base);
        reaches = amendments.all().stream()
                .filter(amendment -> amendment.standing() != Standing.OVER)
                .collect(Collectors.groupingBy(
                        amendment -> amendment.parent().orElse(amendment.id()),
                        Collectors.collectingAndThen(
                                Collectors.mapping(Amendment::operations, Collectors.toList()), Reach::of)));
    }

    /** @param one that is not over and has no parent, as {@code other} */
    boolean meet(AmendmentId one, AmendmentId other) {
        return of(one).meets(of(other), base);
    }

    private Reach of(AmendmentId id) {
        return Optional.ofNullable(reaches.get(id)).orElseThrow();
    }
}
