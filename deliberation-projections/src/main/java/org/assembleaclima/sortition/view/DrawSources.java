package org.assembleaclima.sortition.view;

import org.assembleaclima.sortition.SortitionEvent.SourceRecorded;
import org.assembleaclima.sortition.SortitionEvent.SourcesCommitted;

/**
 * Both sources of a draw, named before anybody can know their values.
 *
 * @param numbering gives the panels their numbers
 * @param draw is added to the number from the urns, and says which group is group 1
 */
public record DrawSources(DrawSource numbering, DrawSource draw) {

    static DrawSources of(SourcesCommitted committed) {
        return new DrawSources(DrawSource.of(committed.numbering()), DrawSource.of(committed.draw()));
    }

    DrawSources recorded(SourceRecorded recorded) {
        return switch (recorded.use()) {
            case NUMBERING -> new DrawSources(DrawSource.of(recorded), draw);
            case DRAW -> new DrawSources(numbering, DrawSource.of(recorded));
        };
    }
}
