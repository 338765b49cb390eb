package org.chapterhouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.local.StatementLog;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page asks of the database, however many sessions, parts or topics stand on it. */
class StatementsJourney {

    private static final int MOST = 8;

    private final TestArchive archive = TestArchive.running();
    private final Rest rest = new Rest();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "browse",
                "browse?topic=advocacy&size=24",
                "search?q=volunteers",
                "courses",
                "courses/lcti",
                "programs",
                "programs/cae",
                "sessions/building-your-base",
                "sessions/building-your-base/transcript"
            })
    void aPublicPageTakesFewStatements(String path) {
        try (StatementLog log = archive.statements()) {
            // Jobs ask, too, and not all of theirs are told apart: the quietest of three counts.
            List<String> statements = Stream.generate(() -> log.during(() -> drawn(path)))
                    .limit(3)
                    .min(Comparator.comparing(List::size))
                    .orElseThrow();
            assertThat(statements).as("ended in good order").doesNotContain("ROLLBACK");
            assertThat(statements).hasSizeLessThanOrEqualTo(MOST);
        }
    }

    @Test
    void aPageThatIsKeptTakesOne() {
        rest.get("browse");
        try (StatementLog log = archive.statements()) {
            rest.get("browse");
            assertThat(log.during(() -> rest.get("browse"))).hasSize(1);
        }
    }

    /** With a cookie, so that it is no page kept for everybody. */
    private void drawn(String path) {
        assertThat(rest.get(path, "Cookie", "theme=dark").status()).isEqualTo(200);
    }
}
