package org.chapterhouse.search.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.search.OverAnArchive;
import org.chapterhouse.search.find.SearchResults;
import org.chapterhouse.search.find.SessionHit;
import org.chapterhouse.search.find.SessionSearch;
import org.chapterhouse.search.query.SearchFacet;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;
import org.chapterhouse.search.query.SearchQuery.Order;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

class SpelledSearchIT extends OverAnArchive {

    @Inject
    private SpelledSearch search;

    @Inject
    private SessionSearch sessions;

    @BeforeEach
    void fill() {
        archive.removeAll();
        long shown = archive.session("shown", "The census committee", null, Visibility.PUBLIC);
        archive.file(shown, "cae", "levies", "Zoë Müllerschön");
        archive.speech(
                shown, "Supporters recruit legislators. Nobody knows LABOR law.", "Everybody came to the library.");
        archive.session("draft", "Clandestine embargo", null, Visibility.DRAFT);
        freshness.await();
    }

    @Test
    void aSlipIsForgivenWhereNothingHasTheWords() {
        for (Mode mode : Mode.values()) {
            CorrectedResults found =
                    search.find(SearchQuery.of("Censsus comittee", 1, 10).by(mode), false, Viewer.ANONYMOUS);
            assertThat(found.corrected()).as("%s", mode).isTrue();
            assertThat(found.query().text()).isEqualTo("Census committee");
            assertThat(found.query().mode()).isEqualTo(mode);
            assertThat(found.didYouMean()).isNull();
            // Vectors follow later.
            if (mode != Mode.MEANING) {
                assertThat(found.results().hits()).extracting(SessionHit::slug).containsExactly("shown");
            }
        }
    }

    @Test
    void whoeverInsistsIsOnlyAsked() {
        CorrectedResults found = find("Censsus comittee", true);
        assertThat(found.corrected()).isFalse();
        assertThat(found.query().text()).isEqualTo("Censsus comittee");
        assertThat(found.didYouMean()).isEqualTo("Census committee");
        assertThat(found.results().byWords()).isZero();
    }

    @Test
    void whatIsQuotedAbbreviatedOrFarOffIsOnlyAskedAbout() {
        for (String text : new String[] {"\"census comittee\"", "LABBOR", "comitee"}) {
            CorrectedResults found = find(text, false);
            assertThat(found.corrected()).as(text).isFalse();
            assertThat(found.didYouMean()).as(text).isNotNull();
        }
    }

    @Test
    void wordsThatAreFoundStayWhateverTheFacetsLeave() {
        assertThat(find("census", false).corrected()).isFalse();
        SearchQuery narrowed = new SearchQuery(
                "census recruit", Mode.WORDS, Map.of(SearchFacet.YEAR, Set.of("1999")), Order.RELEVANCE, 1, 10);
        SearchResults nothing = search.find(narrowed, false, Viewer.ANONYMOUS).results();
        assertThat(nothing.total()).isZero();
        assertThat(nothing.byWords()).isOne();
    }

    @Test
    void nobodyIsCorrectedToWhatTheyMayNotSee() {
        assertThat(find("clandestne", false)).satisfies(found -> {
            assertThat(found.corrected()).isFalse();
            assertThat(found.didYouMean()).isNull();
        });
        assertThat(search.find(SearchQuery.of("clandestne", 1, 10), false, EDITOR)
                        .results()
                        .hits())
                .extracting(SessionHit::slug)
                .containsExactly("draft");
    }

    @Test
    void itIsKnownAtOnceWhichTextsFindAnything() {
        List<String> texts =
                List.of("census", "recruit legislators", "\"everybody came\"", "clandestine", "nothing", "");
        assertThat(sessions.finding(texts, Viewer.ANONYMOUS))
                .containsExactlyInAnyOrder("census", "recruit legislators", "\"everybody came\"");
        assertThat(sessions.finding(texts, EDITOR)).contains("clandestine");
        assertThat(sessions.finding(List.of(), EDITOR)).isEmpty();
    }

    private CorrectedResults find(String text, boolean asTyped) {
        return search.find(SearchQuery.of(text, 1, 10), asTyped, Viewer.ANONYMOUS);
    }
}
