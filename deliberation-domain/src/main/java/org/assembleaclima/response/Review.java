package org.assembleaclima.response;

import java.time.LocalDate;

/** One point at which a published answer is looked at again. */
record Review(LocalDate dueOn, boolean held) {}
