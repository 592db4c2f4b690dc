package org.assembleaclima.pac.view;

import java.time.Instant;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.pac.ImportId;

/**
 * One file of measured values that was taken in.
 *
 * @param fileHash SHA-256 of its bytes, 64 lower-case hex digits
 * @param values how many it held
 * @param indicators how many it was about
 */
public record ValueFileEntry(
        ImportId importId, long version, String fileHash, int values, int indicators, Instant importedAt)
        implements Row {}
