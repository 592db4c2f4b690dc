package org.assembleaclima.common.web;

import java.time.YearMonth;
import java.util.Locale;
import org.springframework.format.Formatter;

/**
 * A month as text, {@code 2024-10}, in the years a {@link PlainDay} can be in. Spring answers what is none with
 * INVALID_PARAMETER.
 */
public final class PlainMonth implements Formatter<YearMonth> {

    PlainMonth() {}

    @Override
    public YearMonth parse(String text, Locale locale) {
        var month = YearMonth.parse(text);
        if (!isPossible(month)) throw new IllegalArgumentException("not a month");
        return month;
    }

    @Override
    public String print(YearMonth month, Locale locale) {
        return month.toString();
    }

    /** Whether this software can be about it: months around it can then be counted, too. */
    public static boolean isPossible(YearMonth month) {
        return PlainDay.isPossible(month.atDay(1));
    }
}
