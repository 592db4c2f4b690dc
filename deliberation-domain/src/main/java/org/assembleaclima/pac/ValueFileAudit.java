package org.assembleaclima.pac;

import org.assembleaclima.common.StreamAudit;
import org.assembleaclima.common.Verdicts;
import org.assembleaclima.pac.ValueFileEvent.ValuesImported;

/** Judges one file of values: taken in once. */
public final class ValueFileAudit implements StreamAudit<ValueFileEvent> {

    private boolean taken;

    @Override
    public void judge(ValueFileEvent event, String actor, Verdicts verdicts) {
        switch (event) {
            case ValuesImported ignored -> verdicts.life(!taken, "the file was taken in already");
        }
        taken = true;
    }
}
