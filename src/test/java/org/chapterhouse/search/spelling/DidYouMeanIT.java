package org.chapterhouse.search.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.search.OverAnArchive;
import org.chapterhouse.search.find.SessionSearch;
import org.chapterhouse.search.query.SearchQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

class DidYouMeanIT extends OverAnArchive {

    @Inject
    private DidYouMean spelling;

    @Inject
    private SessionSearch search;

    @BeforeEach
    void fill() {
        archive.removeAll();
        long shown = archive.session("shown", "The census committee", null, Visibility.PUBLIC);
        archive.file(shown, "cae", "levies", "Zoë Müllerschön");
        archive.speech(shown, "Supporters recruit legislators.", "Everybody came to the library.");
        long draft = archive.session("draft", "Clandestine embargo", null, Visibility.DRAFT);
        archive.file(draft, "cae", "levies", "Wilhelmina Secret");
        archive.speech(draft, "The censsus suporters are misspelled here on purpose.");
        freshness.await();
    }

    @Test
    void misspelledWordsAreReplacedAndTheRestIsKept() {
        assertThat(proposed("suporters")).contains("supporters");
        assertThat(proposed("recruit SUPORTERS, census")).contains("recruit SUPPORTERS, census");
        assertThat(proposed("Censsus comittee")).contains("Census committee");
        assertThat(proposed("\"census comittee\"")).contains("\"census committee\"");
        assertThat(proposed("comittee -draft")).contains("committee -draft");
    }

    /** “Recruit” stands beside “legislators”; “recruiting” nowhere else than in the session on another matter. */
    @Test
    void aWordIsReplacedBesideOthersWhateverFormsTheyAreFoundIn() {
        long other = archive.session("other", "Recruiting", null, Visibility.PUBLIC);
        archive.speech(other, "We are recruiting.");
        freshness.await();
        assertThat(proposed("recruting legislators")).contains("recruiting legislators");
    }

    @Test
    void aWordIsReplacedInTheFormItIsTypedInThoughOnlyAnotherStandsThere() {
        assertThat(proposed("recruting")).contains("recruiting");
        assertThat(proposed("recruting legislattors")).contains("recruiting legislators");
    }

    @Test
    void aMisspelledWordIsNoticedEvenWhereTheOthersFindEnough() {
        for (String slug : List.of("one", "two", "three")) {
            long more = archive.session(slug, slug, null, Visibility.PUBLIC);
            archive.speech(more, "Everybody recruits legislators in the library.");
        }
        freshness.await();
        assertThat(proposed("everybody recruits suporters legislators library"))
                .contains("everybody recruits supporters legislators library");
        assertThat(proposed("everybody recruits legislators library")).isEmpty();
    }

    @Test
    void namesOfPeopleCountAsWords() {
        assertThat(proposed("Mullershon")).contains("Mullerschon");
        assertThat(proposed("leevies")).contains("levies");
    }

    @Test
    void wordsThatAreKnownStay() {
        assertThat(proposed("census")).isEmpty();
        assertThat(proposed("library libraries recruiting")).isEmpty();
        assertThat(proposed("xyzzyplugh")).isEmpty();
        assertThat(proposed("")).isEmpty();
    }

    @Test
    void whatMayNotBeSeenIsNeitherProposedNorKnown() {
        assertThat(proposed("clandestne")).isEmpty();
        assertThat(proposed("Wilhelmna")).isEmpty();
        assertThat(proposed("census wilhelmna library")).isEmpty();
        assertThat(proposed("clandestne", EDITOR)).contains("clandestine");
        assertThat(proposed("suporters", EDITOR)).as("stands in the draft").isEmpty();
    }

    @Test
    void aProposalFindsSomething() {
        for (String text : new String[] {"suporters", "recruits legislattors", "libary comittee"}) {
            assertThat(search.find(SearchQuery.of(proposed(text).orElseThrow(), 1, 10), Viewer.ANONYMOUS)
                            .total())
                    .as(text)
                    .isPositive();
        }
        assertThat(proposed("suporters quuxfrobnicate")).isEmpty();
    }

    private Optional<String> proposed(String text) {
        return proposed(text, Viewer.ANONYMOUS);
    }

    private Optional<String> proposed(String text, Viewer viewer) {
        SearchQuery query = SearchQuery.of(text, 1, 10);
        return spelling.propose(query, search.find(query, viewer), viewer).map(Respelling::text);
    }
}
