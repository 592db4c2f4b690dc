package org.assembleaclima.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.assembleaclima.audit.view.Access;
import org.assembleaclima.audit.view.ExportHead;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.web.HttpProblemException;
import org.assembleaclima.testing.OnH2;
import org.assembleaclima.testing.TestLog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@OnH2
record ExportsAtOnceTest(
        @Autowired Exports exports,
        @Autowired Projector projector,
        @Autowired JdbcTemplate jdbc) {

    /** A client that reads nothing for a while. */
    private static final class Slow extends MockHttpServletResponse {

        private final CountDownLatch arrived;
        private final CountDownLatch released;

        Slow(CountDownLatch arrived, CountDownLatch released) {
            this.arrived = arrived;
            this.released = released;
        }

        @Override
        public jakarta.servlet.ServletOutputStream getOutputStream() {
            arrived.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.getOutputStream();
        }
    }

    @Test
    void a_few_run_at_once_and_the_public_keeps_no_auditor_waiting() throws Exception {
        var size = new TestLog(jdbc, projector).checkpoint();
        var head = ExportHead.of(size, JdbcClient.create(jdbc)).orElseThrow();
        var forAll = new ExportFile(head, Access.PUBLIC, null, true);
        var forAuditors = new ExportFile(head, Access.AUDITOR, null, true);
        var arrived = new CountDownLatch(3);
        var released = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++)
                executor.submit(() -> {
                    exports.send(forAll, new MockHttpServletRequest(), new Slow(arrived, released));
                    return size;
                });
            arrived.await();
            assertThatThrownBy(() -> exports.send(forAll, new MockHttpServletRequest(), new MockHttpServletResponse()))
                    .isInstanceOf(HttpProblemException.class)
                    .hasMessage("EXPORTS_BUSY");
            var auditors = new MockHttpServletResponse();
            exports.send(forAuditors, new MockHttpServletRequest(), auditors);
            assertThat(auditors.getContentAsString()).isNotEmpty();
            released.countDown();
        }
        var next = new MockHttpServletResponse();
        exports.send(forAll, new MockHttpServletRequest(), next);
        assertThat(next.getContentAsString()).endsWith("}\n");
    }
}
