package org.assembleaclima.report;

import org.assembleaclima.common.RefusalReason;

/** Every way an annual report can be refused. */
public enum ReportRefusal implements RefusalReason {
    REPORT_OF_NO_CYCLE(Kind.NOT_FOUND, "There is no annual report of a cycle nobody planned."),
    NOTHING_TO_REPORT(Kind.CONFLICT, "The cycle has approved nothing that was not transmitted already."),
    REPORT_UNCHANGED(Kind.CONFLICT, "The report was frozen with these proposals already."),
    PREVIEW_IN_THE_FUTURE(Kind.INVALID, "A preview is recorded once it was held."),
    PREVIEW_BEFORE_FREEZE(Kind.INVALID, "The report was not shown before it was frozen."),
    TOO_MANY_PREVIEWS(Kind.CONFLICT, "One edition of a report is shown at most 50 times."),
    EDITION_NOT_THE_NEWEST(Kind.STALE, "The newest edition of the report is another one than was read."),
    REPORT_ALREADY_TRANSMITTED(Kind.CONFLICT, "This edition of the report has already been transmitted."),
    PROTOCOL_WITHOUT_NUMBER(Kind.INVALID, "A transmission has a protocol number."),
    PROTOCOL_IN_THE_FUTURE(Kind.INVALID, "A transmission is not registered after today."),
    PROTOCOL_BEFORE_FREEZE(Kind.INVALID, "A report is not transmitted before it was frozen."),
    DUE_DATE_MISSING(Kind.INVALID, "The rules state no day to answer by, so the transmission names one."),
    DUE_DATE_AGAINST_THE_RULES(Kind.INVALID, "The rules state another day to answer by."),
    DUE_BEFORE_TRANSMISSION(Kind.INVALID, "An answer is not due before its transmission.");

    private final Kind kind;
    private final String explanation;

    ReportRefusal(Kind kind, String explanation) {
        this.kind = kind;
        this.explanation = explanation;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String explanation() {
        return explanation;
    }
}
