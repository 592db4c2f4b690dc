package org.assembleaclima.common.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in the list's fixed order
 * @param nextCursor to be sent as {@code cursor} for the next page; null on the last one
 * @param position the list was read at; the pages of one list share it
 */
public record Listing<T>(List<T> items, @Nullable String nextCursor, long position) {}
