package org.chapterhouse.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.search.OverAnArchive;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;
import org.chapterhouse.search.query.SearchQuery.Order;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

/** One word written in several ways is one word. */
class WordFormsIT extends OverAnArchive {

    @Inject
    private SessionSearch search;

    @BeforeEach
    void fill() {
        archive.removeAll();
        long islands = archive.session("islands", "The Hawaiʻi Library Association", null, Visibility.PUBLIC);
        archive.speech(islands, "The Kaua`i branch, Ms. O’Connor of King’s College.", "The ʻokina is a letter.");
        long germany = archive.session("germany", "A guest", null, Visibility.PUBLIC);
        archive.speech(germany, "Frau Schlüter told of the café in the Große Straße.");
        freshness.await();
    }

    @Test
    void apostrophesAreAlikeAndMayBeLeftOut() {
        for (String text : List.of(
                "hawaii",
                "hawai'i",
                "Hawai‘i",
                "kauai",
                "kaua'i",
                "Kauaʻi",
                "oconnor",
                "O'Connor",
                "kings",
                "king's",
                "okina",
                "ʻokina",
                "'okina",
                "\"Hawaii library\"",
                "\"O´Connor of King´s\"")) {
            assertThat(found(text)).as(text).containsExactly("islands");
        }
    }

    @Test
    void umlautsAndAccentsAreFoundHoweverTheyAreTyped() {
        for (String text : List.of(
                "schlüter",
                "schlu\u0308ter",
                "Schluter",
                "SCHLUETER",
                "cafe",
                "café",
                "cafe\u0301",
                "grosse strasse",
                "\"große straße\"",
                "\"Frau Schlueter told\"")) {
            assertThat(found(text)).as(text).containsExactly("germany");
        }
    }

    @Test
    void joinedAndDottedNamesAreFoundByTheirPartsToo() {
        long names = archive.session("names", "Names", null, Visibility.PUBLIC);
        archive.speech(
                names, "Read libraryworld.com, use VoterVoice and CapWiz.actions.", "See RULE42 in the Open Shelf.");
        freshness.await();
        for (String text : List.of(
                "libraryworld",
                "libraryworld.com",
                "\"libraryworld.com\"",
                "voter voice",
                "VoterVoice",
                "votervoice",
                "CapWiz actions",
                "capwiz.actions",
                "RULE42",
                "rule 42",
                "OpenShelf")) {
            assertThat(found(text)).as(text).containsExactly("names");
        }
    }

    private List<String> found(String text) {
        return search
                .find(new SearchQuery(text, Mode.WORDS, Map.of(), Order.RELEVANCE, 1, 10), Viewer.ANONYMOUS)
                .hits()
                .stream()
                .map(SessionHit::slug)
                .toList();
    }
}
