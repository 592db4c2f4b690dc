package org.assembleaclima.pac;

import java.util.List;

/**
 * What is known of an element of the plan beside its title.
 *
 * @param summary plain text, at most 2 000 characters; empty when none was found
 * @param note what a reader should know about this entry's own reliability; empty when nothing
 * @param targets the element's own targets, in the source's order
 * @param sources where this was read: URLs or acts
 */
public record Description(String summary, String note, List<OwnTarget> targets, List<String> sources) {

    public Description {
        targets = List.copyOf(targets);
        sources = List.copyOf(sources);
    }
}
