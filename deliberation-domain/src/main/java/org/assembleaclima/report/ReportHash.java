package org.assembleaclima.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assembleaclima.common.Sha256;

/**
 * The fingerprint of one edition of a report: SHA-256, in lower-case hex, of one line for each proposal in the report's
 * order, {@code <proposal id> <text version> <text hash> <ballot id>}, each ended by a line feed. Anyone can compute it
 * again.
 */
public record ReportHash(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public ReportHash {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a report hash");
    }

    @JsonCreator
    public static ReportHash of(String hex) {
        return new ReportHash(hex);
    }

    static ReportHash of(List<ReportedProposal> proposals) {
        return new ReportHash(Sha256.hex(proposals.stream()
                .map(proposal -> proposal.proposalId() + " " + proposal.textVersion() + " " + proposal.textHash() + " "
                        + proposal.ballotId() + "\n")
                .collect(Collectors.joining())));
    }

    @Override
    public String toString() {
        return value;
    }
}
