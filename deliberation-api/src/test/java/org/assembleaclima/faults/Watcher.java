package org.assembleaclima.faults;

import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.SignedNote;

/** Keeps every checkpoint any node shows. */
record Watcher(Client client, History history) implements Load.Part {

    @Override
    public void turn() {
        client.get("/log/checkpoint").ifPresent(answer -> {
            var note = answer.raw().body();
            history.saw(note, Checkpoint.of(SignedNote.parse(note)).head().size());
        });
        client.pause();
    }
}
