/**
 * A reference witness: a small process that a university or a newspaper runs, and that cosigns a log's checkpoints as long
 * as each begins with all it cosigned before (C2SP tlog-witness). It keeps one small file for each log, and
 * what the log signed that does not begin so.
 */
@NullMarked
package org.assembleaclima.witness;

import org.jspecify.annotations.NullMarked;
