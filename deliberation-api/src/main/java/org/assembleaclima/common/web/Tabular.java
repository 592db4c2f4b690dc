package org.assembleaclima.common.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that can also be given as a table: CSV (RFC 4180, UTF-8, a header line) for who asks for {@code text/csv}. */
public interface Tabular {

    /** The media type beside JSON. */
    String CSV = "text/csv";

    /** The names of the columns, snake_case. */
    List<String> columns();

    /** As many cells as columns each; a null cell is empty. Numbers have a decimal point, days and instants are ISO 8601. */
    List<List<@Nullable Object>> lines();
}
