package org.assembleaclima.pac;

import java.util.UUID;
import org.assembleaclima.common.Lookup;

/** Looks up what an action can be linked to. */
public interface LinkTargets extends Lookup {

    boolean exists(LinkKind kind, UUID target);
}
