package org.assembleaclima.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.assembleaclima.benchmarks.Load.Caller;
import org.assembleaclima.benchmarks.Load.Outcome;
import org.jspecify.annotations.Nullable;

/** The same client for both applications: so many connections, each with one request under way. */
final class OverHttp {

    private final URI base;

    OverHttp(URI base) {
        this.base = base;
    }

    /** @param requests the next one; null when there is none */
    Outcome run(Supplier<byte @Nullable []> requests, Duration lasting) throws Exception {
        return Load.run(Settings.CONNECTIONS, lasting, number -> new Client(requests));
    }

    /** One of these requests at a time, at random. */
    Outcome read(List<byte[]> requests, Duration lasting) throws Exception {
        return run(() -> requests.get(ThreadLocalRandom.current().nextInt(requests.size())), lasting);
    }

    private final class Client implements Caller {

        private final Connection connection = new Connection(base);
        private final Supplier<byte @Nullable []> requests;

        Client(Supplier<byte @Nullable []> requests) throws IOException {
            this.requests = requests;
        }

        @Override
        public boolean call() throws IOException {
            var request = requests.get();
            if (request == null) return false;
            connection.send(request);
            return true;
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
