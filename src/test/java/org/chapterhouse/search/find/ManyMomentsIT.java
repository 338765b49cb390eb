package org.chapterhouse.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.search.OverAnArchive;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

class ManyMomentsIT extends OverAnArchive {

    private static final int CAPTIONS = 200;
    private static final int EVERY = 10;
    private static final double CAPTION_SECONDS = 8;
    private static final double LONGEST_PASSAGE_SECONDS = 48;

    @Inject
    private SessionSearch search;

    @BeforeEach
    void fill() {
        archive.removeAll();
        long talk = archive.session("long-talk", "A long talk", "2020", Visibility.PUBLIC);
        archive.speech(
                talk,
                IntStream.range(0, CAPTIONS)
                        .mapToObj(i -> i % EVERY == EVERY / 2
                                ? "The levy comes up once more."
                                : "Other matters are spoken of here.")
                        .toArray(String[]::new));
        freshness.await();
    }

    @Test
    void allAreCountedAndMarkedThoughOnlyTheBestAreShown() {
        SessionHit hit = search.find(SearchQuery.of("levy", 1, 10).by(Mode.WORDS), Viewer.ANONYMOUS)
                .hits()
                .get(0);

        assertThat(hit.spoken())
                .hasSize(3)
                .allSatisfy(moment -> assertThat(moment.text().text()).contains("levy"));
        assertThat(hit.momentCount()).isBetween(CAPTIONS / EVERY, CAPTIONS / EVERY + 2);
        assertThat(IntStream.range(0, CAPTIONS / EVERY)
                        .mapToDouble(i -> (i * EVERY + EVERY / 2) * CAPTION_SECONDS)
                        .boxed())
                .allSatisfy(said -> assertThat(hit.markSeconds())
                        .anyMatch(mark -> mark <= said && said < mark + LONGEST_PASSAGE_SECONDS));
    }
}
