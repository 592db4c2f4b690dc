package org.assembleaclima.session.view;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.session.AgendaItem;
import org.assembleaclima.session.SessionEvent;
import org.assembleaclima.session.SessionEvent.AgendaRevised;
import org.assembleaclima.session.SessionEvent.SessionConvened;
import org.jspecify.annotations.Nullable;

/** The agenda of every session that has been convened, one row each; apart from the register, which changes often. */
public final class SessionAgendas implements View<SessionEvent, SessionAgenda> {

    @Override
    public String name() {
        return "session_agenda";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends SessionEvent>> families() {
        return Set.of(SessionEvent.class);
    }

    @Override
    public Class<SessionAgenda> rowType() {
        return SessionAgenda.class;
    }

    @Override
    public Set<String> keysOf(SessionEvent event, Recorded recorded) {
        return itemsOf(event) == null ? Set.of() : Set.of(event.sessionId().toString());
    }

    @Override
    public SessionAgenda evolve(String key, @Nullable SessionAgenda row, SessionEvent event, Recorded recorded) {
        var items = itemsOf(event);
        if (items == null) throw new IllegalStateException("this event has no key here");
        return new SessionAgenda(
                event.sessionId(),
                recorded.version(),
                items.stream().map(AgendaPoint::of).toList());
    }

    /** Null for an event that is not about the agenda. */
    private static @Nullable List<AgendaItem> itemsOf(SessionEvent event) {
        if (event instanceof SessionConvened convened) return convened.agenda();
        return event instanceof AgendaRevised revised ? revised.agenda() : null;
    }

    @Override
    public String sortKey(String key, SessionAgenda row) {
        return key;
    }
}
