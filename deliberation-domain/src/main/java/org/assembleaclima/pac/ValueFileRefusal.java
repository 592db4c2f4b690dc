package org.assembleaclima.pac;

import org.assembleaclima.common.RefusalReason;

/** Every way a file of measured values can be refused; a line also in the ways of {@link IndicatorRefusal}. */
public enum ValueFileRefusal implements RefusalReason {
    VALUE_FILE_REFUSED(Kind.INVALID, "Some lines of the file cannot be taken in, so none was."),
    VALUE_FILE_ENCODING_WRONG(Kind.INVALID, "The file is not text in UTF-8."),
    VALUE_FILE_NOT_CSV(Kind.INVALID, "The file is not well-formed CSV from this line on."),
    VALUE_FILE_HEADER_WRONG(Kind.INVALID, "The first line of the file is indicator,period,value,unit,source."),
    VALUE_FILE_EMPTY(Kind.INVALID, "The file has no line of values."),
    VALUE_FILE_TOO_LONG(Kind.INVALID, "A file has at most 20,000 lines of values."),
    VALUE_FILE_ALREADY_TAKEN(Kind.CONFLICT, "This file of values has already been taken in."),
    LINE_NOT_OF_FIVE_VALUES(Kind.INVALID, "A line of the file has five values with commas between them."),
    INDICATOR_NAME_MALFORMED(Kind.INVALID, "An indicator's name is lower-case words and digits joined by hyphens."),
    PERIOD_MALFORMED(Kind.INVALID, "A period is a year, a quarter such as 2024-Q3, a month or a day."),
    DECIMAL_COMMA(Kind.INVALID, "Decimals are written with a point and thousands without a sign."),
    VALUE_NOT_DECIMAL(
            Kind.INVALID, "A value is a plain decimal of at most 15 digits and 6 decimals, without exponent."),
    CELL_STARTS_A_FORMULA(Kind.INVALID, "A text in the file starts with none of the signs that start a formula."),
    CELL_NOT_PLAIN_TEXT(Kind.INVALID, "A text in the file is one line, neither blank nor too long."),
    INDICATOR_UNKNOWN(Kind.INVALID, "There is no indicator of this name.");

    private final Kind kind;
    private final String explanation;

    ValueFileRefusal(Kind kind, String explanation) {
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
