package org.assembleaclima.offline;

import static org.assembleaclima.offline.EventLine.bytes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assembleaclima.common.CanonicalJson;

/** The last line of an export: without it the file was cut. */
final class Trailer {

    private static final byte[] REASON = bytes("{\"reason\":\"");
    private static final byte[] PAYLOADS = bytes(",\"payloads\":\"");
    private static final byte[] COMMA = bytes(",");
    private static final byte[] BRACE = bytes("}");
    private static final byte[] END = bytes("]}}");

    private final byte[] begin;

    /** What follows from the header is compared, not read. */
    Trailer(Header header) {
        begin = bytes("{\"specversion\":\"1.0\",\"id\":\"history-" + header.size() + "-" + header.access() + "-end\""
                + ",\"source\":" + CanonicalJson.quoted(header.origin())
                + ",\"type\":\"org.assembleaclima.audit.history-end\",\"time\":" + CanonicalJson.quoted(header.time())
                + ",\"datacontenttype\":\"application/json\",\"data\":{\"size\":\"" + header.size()
                + "\",\"withheld\":[");
    }

    boolean begins(Cutter in) {
        return in.skip(begin);
    }

    /** @return how many payloads it says are withheld, by reason */
    Map<String, Long> cutRest(Cutter in) {
        var withheld = new LinkedHashMap<String, Long>();
        while (withheld.isEmpty() ? in.skip(REASON) : in.skip(COMMA)) {
            if (!withheld.isEmpty()) in.expect(REASON);
            var reason = in.text();
            in.expect(PAYLOADS);
            if (withheld.put(reason, in.number()) != null) throw in.foreign("one reason twice");
            in.expect(BRACE);
        }
        in.expect(END);
        in.expectEnd();
        return withheld;
    }
}
