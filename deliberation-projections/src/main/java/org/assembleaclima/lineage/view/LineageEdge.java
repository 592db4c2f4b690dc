package org.assembleaclima.lineage.view;

import java.time.Instant;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.Row;
import org.jspecify.annotations.Nullable;

/**
 * That one thing led to another, and by which event.
 *
 * @param source such as {@code ballot/<id>}
 * @param target such as {@code transmission/<cycle>/<edition>/<proposal>}
 * @param type the event's name; the first one, when several say the same
 * @param stream what it happened to
 * @param version of that stream with this event
 * @param position in the one order of all events
 * @param endedAt the position at which somebody took back what had been said by hand; null while it holds
 */
public record LineageEdge(
        String source,
        String target,
        String type,
        String stream,
        long version,
        long position,
        Instant recordedAt,
        @Nullable Long endedAt)
        implements Row {

    static LineageEdge made(Link link, Recorded by) {
        return new LineageEdge(
                link.source().name(),
                link.target().name(),
                by.type(),
                by.stream(),
                by.version(),
                by.position(),
                by.recordedAt(),
                null);
    }

    LineageEdge ended(Recorded by) {
        return new LineageEdge(source, target, type, stream, version, position, recordedAt, by.position());
    }
}
