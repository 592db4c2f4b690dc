package org.assembleaclima.proposal;

import java.util.Optional;

/** An operation as somebody hands it in: a block that is new has no id yet. */
public sealed interface DraftOperation {

    /** The operation with its new block, if any, named {@code next}. */
    Operation withId(BlockId next);

    /** @param operation anything but an insertion */
    record Complete(Operation operation) implements DraftOperation {

        public Complete {
            if (operation instanceof Operation.InsertAfter)
                throw new IllegalArgumentException("a new block gets its id from the proposal");
        }

        @Override
        public Operation withId(BlockId next) {
            return operation;
        }
    }

    /**
     * Puts a new block into the text.
     *
     * @param after the block it follows; empty for the very beginning
     * @param text plain text, 1 to 10 000 characters
     */
    record Insertion(Optional<BlockId> after, BlockKind kind, String text) implements DraftOperation {

        @Override
        public Operation withId(BlockId next) {
            return new Operation.InsertAfter(after, next, kind, text);
        }
    }
}
