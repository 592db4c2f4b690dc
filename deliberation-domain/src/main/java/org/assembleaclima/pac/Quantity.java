package org.assembleaclima.pac;

import java.math.BigDecimal;

/** An exact amount of a stated unit, such as -45 of "% CO2". */
public record Quantity(BigDecimal amount, String unit) {}
