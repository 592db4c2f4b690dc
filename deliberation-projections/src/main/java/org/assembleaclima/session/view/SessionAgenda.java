package org.assembleaclima.session.view;

import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.session.SessionId;

/**
 * The agenda of one session that has been convened.
 *
 * @param version of the session when its agenda last changed
 * @param agenda in the agenda's order
 */
public record SessionAgenda(SessionId sessionId, long version, List<AgendaPoint> agenda) implements Row {}
