package org.assembleaclima.feed.web;

import java.util.List;

/**
 * A stretch of the one order of events.
 *
 * @param messages in that order; fewer than there are events, when some are sealed
 * @param to the last position of the stretch
 */
record Page(List<Message> messages, long to) {}
