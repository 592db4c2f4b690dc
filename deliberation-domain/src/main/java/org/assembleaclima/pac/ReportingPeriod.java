package org.assembleaclima.pac;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * What a measured value is about: a year {@code 2024}, a quarter {@code 2024-Q3}, a month {@code 2024-09} or a day
 * {@code 2024-09-30}. Years from 1900 to 2199.
 */
public record ReportingPeriod(@JsonValue String value) {

    private static final Pattern SHAPE =
            Pattern.compile("(19|20|21)[0-9]{2}(-(Q[1-4]|(0[1-9]|1[0-2])(-[0-3][0-9])?))?");
    private static final int DAY_LENGTH = 10;

    public ReportingPeriod {
        if (!SHAPE.matcher(value).matches() || (value.length() == DAY_LENGTH && !isADay(value)))
            throw new IllegalArgumentException("not a period");
    }

    private static boolean isADay(String text) {
        var day = Integer.parseInt(text.substring(8));
        return day >= 1 && day <= YearMonth.parse(text.substring(0, 7)).lengthOfMonth();
    }

    @JsonCreator
    public static ReportingPeriod of(String text) {
        return new ReportingPeriod(text);
    }

    /** Its last day. */
    public LocalDate end() {
        var year = Integer.parseInt(value.substring(0, 4));
        return switch (value.length()) {
            case 4 -> LocalDate.of(year, 12, 31);
            case 7 ->
                value.charAt(5) == 'Q'
                        ? YearMonth.of(year, (value.charAt(6) - '0') * 3).atEndOfMonth()
                        : YearMonth.parse(value).atEndOfMonth();
            default -> LocalDate.parse(value);
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
