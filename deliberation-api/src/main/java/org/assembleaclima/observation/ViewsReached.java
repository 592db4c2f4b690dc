package org.assembleaclima.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.assembleaclima.command.Answer;
import org.assembleaclima.command.CommandSent;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The last part of a command's trace: from its answer until the views of this node show what it recorded, whichever node
 * fed them. An event holds no trace id, since it is kept for ever, so its position is looked up by stream and version.
 * Only where spans are sent somewhere, for commands that are sampled, and for a bounded number at a time: the trace of one
 * more ends with its answer.
 */
@Component
class ViewsReached implements ObservationHandler<CommandSent>, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ViewsReached.class);

    private static final int MOST_FOLLOWED = 100;
    private static final Duration LOOK_WHETHER_TO_END = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ObjectProvider<Tracer>
            tracer; // asked for late: the registry of observations needs its handlers first
    private final ObjectProvider<Projector> projector;
    private final ObjectProvider<JdbcClient> db;
    private final ObjectProvider<SpanExporter> exporters;
    private final BlockingQueue<Followed> queue = new ArrayBlockingQueue<>(MOST_FOLLOWED);
    private volatile boolean running;

    ViewsReached(
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Projector> projector,
            ObjectProvider<JdbcClient> db,
            ObjectProvider<SpanExporter> exporters) {
        this.tracer = tracer;
        this.projector = projector;
        this.db = db;
        this.exporters = exporters;
    }

    private static final class Followed {

        private final Answer answer;
        private final Span span;
        private final long since = System.nanoTime();
        private OptionalLong position = OptionalLong.empty();

        Followed(Answer answer, Span span) {
            this.answer = answer;
            this.span = span;
        }

        boolean isTooOld() {
            return System.nanoTime() - since > LONGEST.toNanos();
        }

        /** An event keeps its position: once found it is not looked for again. */
        OptionalLong position(Function<Answer, OptionalLong> find) {
            if (position.isEmpty()) position = find.apply(answer);
            return position;
        }

        void end(long at) {
            span.tag("position", at).end();
        }

        void abandon() {
            span.abandon();
        }
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof CommandSent;
    }

    @Override
    public void onStop(CommandSent sent) {
        var answer = sent.answer();
        var tracing = sent.<TracingContext>get(TracingContext.class);
        var own = tracing == null ? null : tracing.getSpan();
        if (!running
                || own == null
                || answer.isEmpty()
                || !Boolean.TRUE.equals(own.context().sampled())) return;
        var span = tracer.getObject()
                .spanBuilder()
                .setParent(own.context())
                .name("views")
                .start();
        if (!queue.offer(new Followed(answer.get(), span))) span.abandon();
    }

    @Override
    public void start() {
        if (exporters.stream().findAny().isEmpty()) return;
        running = true;
        var unused = Thread.ofVirtual().name("views-reached").start(this::run);
    }

    private void run() {
        var followed = new ArrayList<Followed>();
        try {
            while (running) {
                var seen = projector.getObject().standing();
                turn(followed, seen);
                if (followed.isEmpty()) awaitNext(followed);
                else projector.getObject().awaitChange(seen, LOOK_WHETHER_TO_END);
                queue.drainTo(followed, MOST_FOLLOWED - followed.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitNext(List<Followed> followed) throws InterruptedException {
        var next = queue.poll(LOOK_WHETHER_TO_END.toMillis(), TimeUnit.MILLISECONDS);
        if (next != null) followed.add(next);
    }

    private void turn(List<Followed> followed, Standing seen) {
        try {
            followed.removeIf(each -> isOver(each, seen.position()));
        } catch (RuntimeException e) { // such as a database that is away: they are not worth a second try
            LOG.debug("traces are cut: {}", e.getClass().getName());
            followed.forEach(Followed::abandon);
            followed.clear();
        }
    }

    private boolean isOver(Followed followed, long shown) {
        var position = followed.position(this::position);
        if (position.isPresent() && position.getAsLong() <= shown) followed.end(position.getAsLong());
        else if (followed.isTooOld()) followed.abandon();
        else return false;
        return true;
    }

    private OptionalLong position(Answer answer) {
        return db.getObject()
                .sql("select p.position from domain_event d join event_position p on p.global_index = d.global_index"
                        + " where d.stream = ? and d.sequence_number = ?")
                .params(answer.stream(), answer.version() - 1)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
