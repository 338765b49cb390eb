package org.chapterhouse.search.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.search.OverAnArchive;
import org.chapterhouse.search.query.SearchFacet;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;
import org.chapterhouse.search.words.MarkedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

class DetailsIT extends OverAnArchive {

    @Inject
    private SessionSearch search;

    @BeforeEach
    void fill() {
        archive.removeAll();
        long recorded = archive.session("recorded", "Winning at the polls", null, Visibility.PUBLIC);
        archive.file(recorded, "cae", "levies", "Zoë Müllerschön", "Friends of Toledo");
        archive.speech(recorded, "Supporters recruit legislators.", "Everybody came to the library.");
        long other = archive.session("other", "A night in Toledo", null, Visibility.PUBLIC);
        archive.file(other, "cae", "levies", "Ann Other", "Nobody");
        freshness.await();
    }

    @Test
    void wordsThatStandOnlyInDetailsAreShownThere() {
        assertThat(find("synonym").hits()).hasSize(2).allSatisfy(hit -> {
            assertThat(marked(hit.topicNames())).containsExactly("synonym");
            assertThat(hit.details()).isEmpty();
        });
        SearchResults toledo = find("toledo");
        assertThat(toledo.hits()).extracting(SessionHit::slug).containsExactlyInAnyOrder("recorded", "other");
        assertThat(toledo.hits())
                .filteredOn(hit -> hit.slug().equals("recorded"))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.details())
                            .extracting(MarkedText::text)
                            .containsExactly("Zoë Müllerschön, Director, Friends of Toledo");
                    assertThat(marked(hit.details())).containsExactly("Toledo");
                });
        assertThat(toledo.hits())
                .filteredOn(hit -> hit.slug().equals("other"))
                .singleElement()
                .satisfies(
                        hit -> assertThat(hit.details()).as("its title has it").isEmpty());
        assertThat(find("supporters").hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.details()).as("it is said").isEmpty());
    }

    @Test
    void aSpeakerWhomOnlyTheCaptionsNameIsFound() {
        long talk = archive.session("talk", "A talk", null, Visibility.PUBLIC);
        archive.dialog(talk, List.of(Map.entry("Dana Whitfield", "Good afternoon."), Map.entry("Speaker 2", "Hello.")));
        freshness.await();
        assertThat(find("dana whitfield").hits()).singleElement().satisfies(hit -> {
            assertThat(hit.slug()).isEqualTo("talk");
            assertThat(hit.details()).extracting(MarkedText::text).containsExactly("Dana Whitfield");
        });
        assertThat(find("\"speaker 2\"").hits()).isEmpty();
    }

    @Test
    void theyCountAsAKindOfPlace() {
        assertThat(find("synonym").facet(SearchFacet.KIND))
                .extracting(FacetValue::value, FacetValue::count)
                .containsExactly(tuple("about", 2L));
    }

    @Test
    void aPhraseIsNotFoundInOtherNamesOfATopic() {
        assertThat(find("\"synonym of levies\"").total()).isZero();
        assertThat(find("\"topic levies\"").total()).isEqualTo(2);
        assertThat(find("\"friends of toledo\"").total()).isOne();
    }

    private SearchResults find(String text) {
        return search.find(SearchQuery.of(text, 1, 10).by(Mode.WORDS), Viewer.ANONYMOUS);
    }

    private static List<String> marked(List<MarkedText> texts) {
        return texts.stream()
                .flatMap(detail -> detail.parts().stream())
                .filter(MarkedText.Part::marked)
                .map(MarkedText.Part::text)
                .toList();
    }
}
