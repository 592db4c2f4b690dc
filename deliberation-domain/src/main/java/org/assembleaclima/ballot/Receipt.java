package org.assembleaclima.ballot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.Sha256;
import org.assembleaclima.membership.MemberId;

/**
 * What a member keeps of a vote: SHA-256, in lower-case hex, of its canonical JSON (RFC 8785),
 * {@code {"ballot":…,"choice":…,"member":…,"salt":…}}. With the salt the member can compute it again and find it
 * among the ballot's receipts; without the salt it says nothing.
 */
public record Receipt(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public Receipt {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a receipt");
    }

    @JsonCreator
    public static Receipt of(String hex) {
        return new Receipt(hex);
    }

    /** Nothing in it needs escaping: two ids, a name of an enum, hex digits. */
    public static Receipt of(BallotId ballotId, MemberId memberId, Choice choice, Salt salt) {
        return new Receipt(Sha256.hex("{\"ballot\":\"" + ballotId + "\",\"choice\":\"" + choice.name()
                + "\",\"member\":\"" + memberId + "\",\"salt\":\"" + salt.value() + "\"}"));
    }
}
