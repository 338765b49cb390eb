package org.chapterhouse.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.search.OverAnArchive;
import org.chapterhouse.search.query.SearchQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

/** What was said word for word and who spoke come before all that matches otherwise. */
class TiersIT extends OverAnArchive {

    @Inject
    private SessionSearch search;

    @Inject
    private Speakers speakers;

    @BeforeEach
    void fill() {
        archive.removeAll();
        long much = archive.session("much", "Ballot ballot measure measure", null, Visibility.PUBLIC);
        archive.file(much, "cae", "levies", "Bo Other");
        archive.speech(much, "A ballot measure.", "The measure is on the ballot.", "Ann Example told of the ballot.");
        long said = archive.session("said", "A talk", null, Visibility.PUBLIC);
        archive.file(said, "cae", "levies", "Ann Example");
        archive.speech(
                said,
                "On this ballot there is no measure.",
                "We speak of other things for a long while.",
                "So it is the measure of the ballot today.",
                "And on.");
        freshness.await();
        // Names of the test before are remembered for half a minute.
        speakers.remember();
    }

    @Test
    void whatIsSaidWordForWordComesFirstAndOpensThere() {
        SessionHit first = find("the measure of the ballot").get(0);
        assertThat(first.slug()).isEqualTo("said");
        assertThat(first.spoken().get(0).text().text()).contains("So it is the measure of the ballot today.");
        assertThat(find("ballot measure").get(0).slug()).isEqualTo("much");
    }

    @Test
    void whoSpokeComesBeforeWhoIsSpokenOf() {
        assertThat(find("Ann Example")).extracting(SessionHit::slug).startsWith("said");
        assertThat(find("what did ann example say"))
                .extracting(SessionHit::slug)
                .startsWith("said");
    }

    @Test
    void whatSomebodySaidIsFoundByTheNameAlone() {
        assertThat(byWords("what did ann example say about xylophones"))
                .extracting(SessionHit::slug)
                .containsExactly("said");
        assertThat(byWords("ann example \"xylophones\"")).isEmpty();
    }

    @Test
    void eachResultSaysWhyItWasFound() {
        Evidence said = find("the measure of the ballot").get(0).evidence();
        assertThat(said.wordForWord()).isTrue();
        assertThat(said.speaker()).isFalse();
        assertThat(said.words()).isBetween(0.1, 1_000.0);
        Evidence much = find("ballot today measure").get(0).evidence();
        assertThat(much.wordForWord()).isFalse();
        assertThat(find("Ann Example").get(0).evidence().speaker()).isTrue();
    }

    private List<SessionHit> byWords(String text) {
        SearchQuery query = SearchQuery.of(text, 1, 10).by(SearchQuery.Mode.WORDS);
        return search.find(query, Viewer.ANONYMOUS).hits();
    }

    private List<SessionHit> find(String text) {
        return search.find(SearchQuery.of(text, 1, 10), Viewer.ANONYMOUS).hits();
    }
}
