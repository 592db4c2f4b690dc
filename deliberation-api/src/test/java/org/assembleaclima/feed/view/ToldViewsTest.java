package org.assembleaclima.feed.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assembleaclima.common.view.View;
import org.assembleaclima.testing.OnH2;
import org.assembleaclima.testing.Repository;
import org.assembleaclima.testing.TestViews.Fragile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody has decided for every view whether the live feed names its rows. */
@OnH2
record ToldViewsTest(@Autowired List<View<?, ?>> views) {

    @Test
    void every_view_is_told_or_kept_out_for_a_reason() {
        var decided = new TreeSet<>(ToldViews.TOLD);
        decided.addAll(ToldViews.KEPT_OUT.keySet());
        assertThat(ToldViews.TOLD).doesNotContainAnyElementsOf(ToldViews.KEPT_OUT.keySet());
        assertThat(decided)
                .as("a new view goes into ToldViews: TOLD when everybody may read all of it at any moment")
                .isEqualTo(views.stream()
                        .filter(view -> !(view instanceof Fragile))
                        .map(View::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void the_page_for_clients_says_where_the_rows_of_each_are_read() throws IOException {
        var page = Files.readString(Repository.root().resolve("docs/live-feed.md"));
        assertThat(ToldViews.TOLD).allSatisfy(view -> assertThat(page).contains("| `" + view + "` |"));
    }
}
