package org.chapterhouse.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.search.OverAnArchive;
import org.chapterhouse.search.document.CountedDocuments;
import org.chapterhouse.search.query.SearchFacet;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;
import org.chapterhouse.search.query.SearchQuery.Order;
import org.chapterhouse.search.words.MarkedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

class MeaningIT extends OverAnArchive {

    /** Shares no word with what answers it. */
    private static final String QUESTION = "how can we find volunteers";

    @Inject
    private SessionSearch search;

    @Inject
    private CountedDocuments documents;

    @BeforeEach
    void fill() {
        archive.removeAll();
        long helpers = archive.session("helpers", "Helping hands", "2016-07-14", Visibility.PUBLIC);
        archive.file(helpers, "lcti", "campaigns", "Ann Example");
        archive.speech(
                helpers,
                "Good morning and welcome to everybody.",
                "Today is about the desk in the hall.",
                "It is gray and it was made of steel.",
                "Then came the new carpet, which is blue.",
                "Ask a friend in person to give an hour of unpaid help.",
                "People who are asked to lend a hand say yes.");
        long census = archive.session("census", "The 2020 census", "2019-02-27", Visibility.PUBLIC);
        archive.speech(census, "The government counts everybody who lives here, every ten years.");
        long draft = archive.session("draft", "Asking people to help for free", null, Visibility.DRAFT);
        archive.file(draft, "cae", "campaigns", "Bo Draft");
        freshness.awaitMeaning();
    }

    @Test
    void whatIsSaidInOtherWordsIsFound() {
        assertThat(find(QUESTION, Mode.WORDS).hits()).isEmpty();
        SearchResults results = find(QUESTION, Mode.MEANING);
        assertThat(results.hits()).first().extracting(SessionHit::slug).isEqualTo("helpers");
        Moment moment = results.hits().get(0).spoken().get(0);
        assertThat(moment.byMeaning()).isTrue();
        assertThat(moment.startSeconds()).isBetween(16.0, 40.0);
        assertThat(moment.text().text()).isNotBlank();
    }

    /** Nobody said "volunteers", which is half of the first question and a third of the second. */
    @Test
    void whatNobodySaidIsNotFoundButWhatComesCloseIsShownApart() {
        SearchResults nobody = find("unpaid volunteers", Mode.BOTH);
        assertThat(nobody.total()).isZero();
        assertThat(nobody.hits()).isEmpty();
        assertThat(nobody.similar()).extracting(SessionHit::slug).first().isEqualTo("helpers");
        SearchResults otherWords = find("unpaid volunteers help", Mode.BOTH);
        assertThat(otherWords.byWords()).isZero();
        assertThat(otherWords.hits()).extracting(SessionHit::slug).first().isEqualTo("helpers");
        SearchResults apart = find("friend of the carpet census", Mode.BOTH);
        assertThat(apart.byWords()).isZero();
        assertThat(apart.hits()).isNotEmpty();
        assertThat(apart.similar()).isEmpty();
    }

    @Test
    void whatWasMadeUpComesCloseToNothing() {
        for (String madeUp : List.of("zyxwvu", "brimfolk", "gorvald trasnivik")) {
            SearchResults results = find(madeUp, Mode.BOTH);
            assertThat(results.hits()).as(madeUp).isEmpty();
            assertThat(results.similar()).as(madeUp).isEmpty();
        }
        assertThat(find("marrowfen carpet", Mode.BOTH).hits()).isEmpty();
    }

    @Test
    void whatHoldsTheWordsAndMeansItComesFirst() {
        assertThat(find("census", Mode.BOTH).hits())
                .first()
                .extracting(SessionHit::slug)
                .isEqualTo("census");
        assertThat(find("carpet", Mode.BOTH)
                        .hits()
                        .get(0)
                        .spoken()
                        .get(0)
                        .text()
                        .parts())
                .contains(new MarkedText.Part("carpet", true));
    }

    @Test
    void nobodyFindsByMeaningWhatTheyMayNotSee() {
        for (Mode mode : List.of(Mode.MEANING, Mode.BOTH)) {
            SearchResults results = find(QUESTION, mode);
            assertThat(results.hits()).extracting(SessionHit::slug).doesNotContain("draft");
            assertThat(results.similar()).extracting(SessionHit::slug).doesNotContain("draft");
            assertThat(results.total()).isEqualTo(results.hits().size());
            assertThat(results.facet(SearchFacet.PRESENTER))
                    .extracting(FacetValue::label)
                    .doesNotContain("Bo Draft");
        }
        assertThat(search.find(SearchQuery.of(QUESTION, 1, 10).by(Mode.MEANING), EDITOR)
                        .hits())
                .extracting(SessionHit::slug)
                .contains("draft");
    }

    @Test
    void exclusionsAndPhrasesHoldForMeaningToo() {
        assertThat(find(QUESTION + " -carpet", Mode.MEANING).hits())
                .extracting(SessionHit::slug)
                .doesNotContain("helpers");
        for (Mode mode : List.of(Mode.BOTH, Mode.MEANING)) {
            assertThat(find("\"" + QUESTION + "\"", mode).hits())
                    .as("a phrase is a phrase")
                    .isEmpty();
        }
        assertThat(find(QUESTION + " \"hour of unpaid help\"", Mode.MEANING).hits())
                .extracting(SessionHit::slug)
                .containsExactly("helpers");
        assertThat(find(QUESTION + " \"every ten years\"", Mode.MEANING).hits())
                .extracting(SessionHit::slug)
                .doesNotContain("helpers");
    }

    @Test
    void theNewestAreThoseWithTheWordsUnlessMeaningAloneIsAskedFor() {
        assertThat(newest("census", Mode.BOTH).hits())
                .extracting(SessionHit::slug)
                .containsExactly("census");
        assertThat(newest(QUESTION, Mode.BOTH).total()).isZero();
        assertThat(newest(QUESTION, Mode.MEANING).hits())
                .extracting(SessionHit::slug)
                .contains("helpers");
    }

    @Test
    void countsStayTrueWhileFiltering() {
        SearchResults all = search.find(SearchQuery.of(QUESTION, 1, 10).by(Mode.MEANING), EDITOR);
        for (FacetValue presenter : all.facet(SearchFacet.PRESENTER)) {
            SearchQuery narrowed = new SearchQuery(
                    QUESTION,
                    Mode.MEANING,
                    Map.of(SearchFacet.PRESENTER, Set.of(presenter.value())),
                    Order.RELEVANCE,
                    1,
                    10);
            assertThat(search.find(narrowed, EDITOR).total())
                    .as(presenter.label())
                    .isEqualTo(presenter.count());
        }
    }

    @Test
    void anEditIsFoundByWhatItMeansNow() {
        archive.retitle(
                archive.session("gardens", "Gardens", null, Visibility.PUBLIC),
                "Winning a lawsuit in court",
                Visibility.PUBLIC);
        freshness.awaitMeaning();
        assertThat(find("legal action before a judge", Mode.MEANING).hits())
                .first()
                .extracting(SessionHit::slug)
                .isEqualTo("gardens");
    }

    @Test
    void anEditMakesItsDocumentOnceThoughItsVectorsFollow() {
        long id = archive.session("gardens", "Gardens", null, Visibility.PUBLIC);
        freshness.awaitMeaning();
        int before = documents.timesOf(id);
        archive.retitle(id, "Planting a hedge of roses", Visibility.PUBLIC);
        freshness.awaitMeaning();
        assertThat(find("flowers with thorns", Mode.MEANING).hits())
                .first()
                .extracting(SessionHit::slug)
                .isEqualTo("gardens");
        assertThat(documents.timesOf(id) - before).isOne();
    }

    private SearchResults newest(String text, Mode mode) {
        return search.find(new SearchQuery(text, mode, Map.of(), Order.NEWEST, 1, 10), Viewer.ANONYMOUS);
    }

    private SearchResults find(String text, Mode mode) {
        SearchResults results = search.find(SearchQuery.of(text, 1, 10).by(mode), Viewer.ANONYMOUS);
        assertThat(results.degraded()).isFalse();
        return results;
    }
}
