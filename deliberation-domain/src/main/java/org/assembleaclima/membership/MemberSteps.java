package org.assembleaclima.membership;

import java.util.List;

/** The steps open from each state of a membership, as the API names them. */
final class MemberSteps {

    private MemberSteps() {}

    static List<String> from(MemberState state) {
        return switch (state) {
            case RESERVE -> List.of("decline");
            case SELECTED -> List.of("onboard", "resign", "remove");
            case ONBOARDED -> List.of("activate", "relink", "resign", "remove");
            case ACTIVE -> List.of("suspend", "relink", "resign", "remove");
            case SUSPENDED -> List.of("reinstate", "relink", "resign", "remove");
            case DECLINED, WITHDRAWN -> List.of();
            case RESIGNED, REMOVED -> List.of("replace");
        };
    }
}
