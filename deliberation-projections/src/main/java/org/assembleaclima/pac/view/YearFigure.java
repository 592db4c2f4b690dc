package org.assembleaclima.pac.view;

import java.math.BigDecimal;
import org.assembleaclima.pac.Quantity;
import org.assembleaclima.pac.YearValue;

/**
 * What an indicator was, or is to be, at the end of a year, in its unit.
 *
 * @param source where it was read
 */
public record YearFigure(int year, BigDecimal amount, String source) {

    YearValue in(String unit) {
        return new YearValue(year, new Quantity(amount, unit));
    }
}
