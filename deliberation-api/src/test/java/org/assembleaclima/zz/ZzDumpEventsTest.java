package org.assembleaclima.zz;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assembleaclima.Catalogue;
import org.assembleaclima.testing.OnH2;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
class ZzDumpEventsTest {
    @Autowired
    JdbcClient db;

    @Test
    void dump() throws Exception {
        for (var event : Catalogue.events()) {
            var revision = event.getAnnotation(Revision.class).value();
            var file = Path.of("src/test/resources/stored-events/" + event.getSimpleName() + ".r" + revision + ".json");
            if (Files.exists(file)) continue;
            var found = db.sql(
                            "select payload from domain_event where payload_type = ? order by length(payload) limit 1")
                    .param(event.getSimpleName())
                    .query((r, n) -> new String(r.getBytes(1), java.nio.charset.StandardCharsets.UTF_8))
                    .optional();
            if (found.isPresent()) Files.writeString(file, found.get() + "\n");
            else System.out.println("NOT FOUND " + event.getSimpleName());
        }
    }
}
