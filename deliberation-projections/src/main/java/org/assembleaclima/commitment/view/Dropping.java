package org.assembleaclima.commitment.view;

import java.time.Instant;
import org.assembleaclima.common.FormalAct;

/** Why something that was promised will not be done, and by which act. */
public record Dropping(String reason, FormalAct act, Instant droppedAt) {}
