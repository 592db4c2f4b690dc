package org.assembleaclima.offline;

import static org.assembleaclima.offline.EventLine.bytes;

import java.util.ArrayList;
import java.util.List;

/**
 * The first line of an export: of which moment it is and what it is to be compared with.
 *
 * @param origin the name of the log
 * @param time when the checkpoint was signed, as it is written
 * @param size how many events follow
 * @param access {@code public} or {@code auditor}
 * @param checkpoint a signed note
 * @param keys the log's own list of its keys: none of them is believed for standing here
 * @param views what the server says its views are at that moment
 */
record Header(
        String origin,
        String time,
        long size,
        String access,
        String checkpoint,
        List<String> keys,
        List<ViewDigest> views) {

    private static final byte[] ID = bytes("{\"specversion\":\"1.0\",\"id\":\"");
    private static final byte[] SOURCE = bytes(",\"source\":\"");
    private static final byte[] TYPE = bytes(",\"type\":\"org.assembleaclima.audit.history\",\"time\":\"");
    private static final byte[] FORMAT = bytes(",\"datacontenttype\":\"application/json\",\"data\":{\"format\":1,");
    private static final byte[] SIZE = bytes("\"size\":\"");
    private static final byte[] ACCESS = bytes(",\"access\":\"");
    private static final byte[] CHECKPOINT = bytes(",\"checkpoint\":\"");
    private static final byte[] KEYS = bytes(",\"keys\":[");
    private static final byte[] VIEWS = bytes("],\"views\":[");
    private static final byte[] NAME = bytes("{\"name\":\"");
    private static final byte[] VERSION = bytes(",\"version\":\"");
    private static final byte[] DIGEST = bytes(",\"digest\":\"");
    private static final byte[] END = bytes("]}}");
    private static final byte[] QUOTE = bytes("\"");
    private static final byte[] COMMA = bytes(",");
    private static final byte[] BRACE = bytes("}");

    /**
     * What a view was.
     *
     * @param version of the fold that made it
     */
    record ViewDigest(String name, long version, String digest) {}

    Header {
        keys = List.copyOf(keys);
        views = List.copyOf(views);
    }

    boolean isForAuditors() {
        return access.equals("auditor");
    }

    /** @throws Unusable when the line is no header, or of a format this tool does not know */
    static Header cut(Cutter in) {
        if (!in.skip(ID)) throw in.foreign("an export begins with its header");
        var id = in.text();
        in.expect(SOURCE);
        var origin = in.text();
        if (!in.skip(TYPE)) throw in.foreign("an export begins with its header; was its beginning left out?");
        var time = in.text();
        if (!in.skip(FORMAT))
            throw Unusable.at(in.line(), "is of a format that this version of the tool does not know");
        in.expect(SIZE);
        var size = in.number();
        in.expect(ACCESS);
        var access = in.text();
        if (!access.equals("public") && !access.equals("auditor")) throw in.foreign("for nobody we know");
        if (!id.equals("history-" + size + "-" + access)) throw in.foreign("its id is not its own");
        in.expect(CHECKPOINT);
        var checkpoint = in.text();
        in.expect(KEYS);
        var keys = keys(in);
        in.expect(VIEWS);
        var views = views(in);
        in.expect(END);
        in.expectEnd();
        return new Header(origin, time, size, access, checkpoint, keys, views);
    }

    private static List<String> keys(Cutter in) {
        var keys = new ArrayList<String>();
        if (in.skip(QUOTE)) {
            keys.add(in.text());
            while (in.skip(COMMA)) {
                in.expect(QUOTE);
                keys.add(in.text());
            }
        }
        return keys;
    }

    private static List<ViewDigest> views(Cutter in) {
        var views = new ArrayList<ViewDigest>();
        while (views.isEmpty() ? in.skip(NAME) : in.skip(COMMA)) {
            if (!views.isEmpty()) in.expect(NAME);
            var name = in.text();
            in.expect(VERSION);
            var version = in.number();
            in.expect(DIGEST);
            views.add(new ViewDigest(name, version, in.text()));
            in.expect(BRACE);
        }
        return views;
    }
}
