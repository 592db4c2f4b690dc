package org.assembleaclima.scenario;

import java.util.List;

/** One operation of an amendment, as the interface takes it. */
final class Edit {

    private Edit() {}

    private static Body edit(String kind) {
        return Body.of("op", kind);
    }

    static Body title(String quoted, String text) {
        return edit("REPLACE_TITLE").and("quoted", quoted).and("text", text);
    }

    static Body words(String block, String quoted, String text) {
        return edit("REPLACE_SPAN").and("block", block).and("quoted", quoted).and("text", text);
    }

    static Body block(String block, String quoted, String text) {
        return edit("REPLACE_BLOCK")
                .and("block", block)
                .and("quoted", quoted)
                .and("kind", "PARAGRAPH")
                .and("text", text);
    }

    static Body insert(String after, String text) {
        return edit("INSERT_AFTER").and("after", after).and("kind", "LIST_ITEM").and("text", text);
    }

    static Body delete(String block, String quoted) {
        return edit("DELETE_BLOCK").and("block", block).and("quoted", quoted);
    }

    static Body move(String block, String quoted, String after) {
        return edit("MOVE_BLOCK").and("block", block).and("quoted", quoted).and("after", after);
    }

    static Body addAction(String code) {
        return edit("CHANGE_PAC_ACTIONS").and("added", List.of(code));
    }
}
