package org.assembleaclima.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.Standing.State;
import org.assembleaclima.common.view.Standing.ViewStanding;
import org.assembleaclima.common.view.View;
import org.springframework.stereotype.Component;

/** How far each view is, as this node knows. */
@Component
class ViewMeters implements MeterBinder {

    private final Projector projector;
    private final Backlog backlog;
    private final List<String> names;

    ViewMeters(Projector projector, Backlog backlog, List<View<?, ?>> views) {
        this.projector = projector;
        this.backlog = backlog;
        this.names = views.stream().map(View::name).toList();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("deliberation.position", projector, of -> of.standing().position())
                .description("The last position given to an event")
                .register(meters);
        names.forEach(name -> bind(name, meters));
    }

    private void bind(String name, MeterRegistry meters) {
        var tags = Tags.of("view", name);
        Gauge.builder("deliberation.view.position", () -> of(name, ViewStanding::position))
                .description("How far the serving rows of a view go")
                .tags(tags)
                .register(meters);
        Gauge.builder("deliberation.view.behind", () -> behind(name))
                .description("Events with a position that a view has not taken in")
                .tags(tags)
                .register(meters);
        TimeGauge.builder("deliberation.view.lag", () -> backlog.now().behind(name), TimeUnit.MILLISECONDS)
                .description("Age of the oldest event with a position that a view has not taken in")
                .tags(tags)
                .register(meters);
        Gauge.builder("deliberation.view.stopped", () -> of(name, view -> view.state() == State.STOPPED ? 1 : 0))
                .description("1 when the fold of a view failed and it stands still")
                .tags(tags)
                .register(meters);
    }

    private long behind(String name) {
        var standing = projector.standing();
        var view = standing.views().get(name);
        return standing.position() - (view == null ? 0 : view.position());
    }

    private long of(String name, ToLongFunction<ViewStanding> value) {
        var view = projector.standing().views().get(name);
        return view == null ? 0 : value.applyAsLong(view);
    }
}
