package org.assembleaclima.session.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.session.view.AgendaPoint;
import org.assembleaclima.session.view.SessionEntry;

/**
 * One session with the agenda that held at the moment asked for.
 *
 * @param agenda empty before the session is convened
 */
record SessionWithAgenda(@JsonUnwrapped SessionEntry session, List<AgendaPoint> agenda) implements Row {

    @Override
    public long version() {
        return session.version();
    }
}
