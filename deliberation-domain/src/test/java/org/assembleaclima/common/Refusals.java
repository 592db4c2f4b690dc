package org.assembleaclima.common;

import java.util.List;
import java.util.Objects;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** What a refusal must say, whole: its reason, where in the request, and where in its life the thing was. */
public final class Refusals {

    private Refusals() {}

    public static Matcher<Refused> refusalAt(RefusalReason reason, String pointer) {
        return exactly(new Said(reason, pointer, null));
    }

    public static Matcher<Refused> refusalIn(RefusalReason reason, String state, String... allowedCommands) {
        return exactly(new Said(reason, "", new Refused.State(state, List.of(allowedCommands))));
    }

    private record Said(RefusalReason reason, String pointer, Refused.State state) {

        static Said by(Refused refused) {
            return new Said(refused.reason(), refused.pointer(), refused.state());
        }
    }

    private static Matcher<Refused> exactly(Said expected) {
        return new TypeSafeMatcher<>() {

            @Override
            protected boolean matchesSafely(Refused refused) {
                return Objects.equals(Said.by(refused), expected);
            }

            @Override
            protected void describeMismatchSafely(Refused refused, Description mismatch) {
                mismatch.appendText("was ").appendValue(Said.by(refused));
            }

            @Override
            public void describeTo(Description description) {
                description.appendValue(expected);
            }
        };
    }
}
