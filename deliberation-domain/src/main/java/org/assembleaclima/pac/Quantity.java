package org.assembleaclima.pac;

import java.math.BigDecimal;

/** An exact amount of a stated unit, such as -45 of "% CO2". */
public record Quantity(BigDecimal amount, String unit) {

    /** 45.0 and 45 are one amount: trailing zeros are dropped, so that equal amounts are equal. */
    public Quantity {
        var stripped = amount.stripTrailingZeros();
        amount = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
