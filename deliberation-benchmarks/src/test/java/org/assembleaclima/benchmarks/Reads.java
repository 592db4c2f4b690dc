package org.assembleaclima.benchmarks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assembleaclima.testing.Api;

/**
 * What is read: one of many proposals, and a list of them, now and as they stood when the last one had been drafted.
 *
 * @param ids of the proposals
 * @param then the moment, as the interface writes it
 */
record Reads(List<String> ids, String then) {

    private static final String PATH = "/api/v1/proposals";

    static Reads drafted(Api api, int count, String body) throws Exception {
        var token = api.tokenOf("local-facilitator", "facilitator");
        var ids = Hall.atOnce(Collections.nCopies(count, body), text -> {
            var answer = api.post(token, PATH, text);
            if (answer.status() != 201)
                throw new IllegalStateException(answer.raw().body());
            return answer.text("id");
        });
        for (var id : ids) api.get(PATH + "/" + id + "?min_version=1");
        return new Reads(ids, Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    List<byte[]> one() {
        return each("");
    }

    List<byte[]> oneThen() {
        return each("?as_of=" + then);
    }

    private List<byte[]> each(String query) {
        var requests = new ArrayList<byte[]>();
        for (var id : ids) requests.add(Connection.get(PATH + "/" + id + query));
        return requests;
    }

    List<byte[]> list() {
        return List.of(Connection.get(PATH + "?limit=20"));
    }

    List<byte[]> listThen() {
        return List.of(Connection.get(PATH + "?limit=20&as_of=" + then));
    }
}
