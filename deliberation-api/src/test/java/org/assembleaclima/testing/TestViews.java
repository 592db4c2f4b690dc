package org.assembleaclima.testing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.view.View;
import org.assembleaclima.proposal.ProposalEvent;
import org.assembleaclima.proposal.ProposalEvent.ProposalDrafted;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A view that fails when a test wants it to, beside the real ones. */
public final class TestViews {

    /** The title whose draft the fold cannot take. */
    public static final String POISON = "un titolo che la vista non sa leggere";

    private TestViews() {}

    /** What the texts of a row are made up to; 0 leaves one as it is. */
    public record Lengths(int key, int sortKey, int filter) {

        public static final Lengths AS_THEY_ARE = new Lengths(0, 0, 0);
    }

    /** How many events a proposal has had. */
    public record Count(long version, String title) implements Row {}

    /** Counts the events of proposals; stops at a poisoned title while {@link #brittle} is set. */
    public static final class Fragile implements View<ProposalEvent, Count> {

        public final AtomicReference<Boolean> brittle = new AtomicReference<>(true);
        public final AtomicReference<Lengths> lengths = new AtomicReference<>(Lengths.AS_THEY_ARE);

        /** What is put behind every text of a row; null leaves the filter without a value. */
        public final AtomicReference<@Nullable String> ending = new AtomicReference<>("");

        @Override
        public String name() {
            return "fragile";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Set<Class<? extends ProposalEvent>> families() {
            return Set.of(ProposalEvent.class);
        }

        @Override
        public Class<Count> rowType() {
            return Count.class;
        }

        @Override
        public Set<String> keysOf(ProposalEvent event, Recorded recorded) {
            return Set.of(
                    madeUp(ended(event.proposalId().toString()), lengths.get().key()));
        }

        @Override
        public Count evolve(String key, @Nullable Count row, ProposalEvent event, Recorded recorded) {
            if (brittle.get()
                    && event instanceof ProposalDrafted drafted
                    && drafted.text().title().equals(POISON)) throw new UnsupportedOperationException("poison");
            return new Count(recorded.version(), ended(event.getClass().getSimpleName()));
        }

        @Override
        public String sortKey(String key, Count row) {
            return madeUp(key, lengths.get().sortKey());
        }

        @Override
        public List<Filter<Count>> filters() {
            return List.of(new Filter<>(
                    "title",
                    row -> ending.get() == null
                            ? null
                            : madeUp(row.title(), lengths.get().filter())));
        }

        private String ended(String text) {
            return text + Objects.requireNonNullElse(ending.get(), "");
        }

        private static String madeUp(String text, int length) {
            return text + "x".repeat(Math.max(0, length - text.length()));
        }
    }

    static final class Registered implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            ((GenericApplicationContext) context).registerBean(Fragile.class, Fragile::new);
        }
    }
}
