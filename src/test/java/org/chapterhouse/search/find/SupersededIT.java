package org.chapterhouse.search.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.search.OverAnArchive;
import org.chapterhouse.search.query.SearchQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

/** What newer sessions replace is found, but lower. */
class SupersededIT extends OverAnArchive {

    private static final String QUESTION = "how to run a ballot campaign";

    @Inject
    private SessionSearch search;

    private long older;
    private long newer;
    private long other;

    @BeforeEach
    void fill() {
        archive.removeAll();
        // They say the same, so that their addresses order them.
        older = talk("a-older", "How to run ballot campaigns", "We run a ballot campaign.", "It is run by many.");
        newer = talk("b-newer", "How to run ballot campaigns", "We run a ballot campaign.", "It is run by many.");
        other = talk("c-other", "Story times", "Once in the campaign we read a story.", "And then another story.");
        freshness.await();
    }

    private long talk(String slug, String title, String... cues) {
        long id = archive.session(slug, title, null, Visibility.PUBLIC);
        archive.file(id, "cae", "levies", "Ann Example");
        archive.speech(id, cues);
        return id;
    }

    private void supersede(long session, Integer at) {
        archive.sql("insert into supersession (session_id, position, at_s, successor_id) values (" + session + ", 0, "
                + at + ", " + newer + ")");
        archive.file(newer, "cae", "levies", "Ann Example");
        freshness.await();
    }

    private List<SessionHit> find(Viewer viewer) {
        return search.find(SearchQuery.of(QUESTION, 1, 10), viewer).hits();
    }

    /** By words alone, of which the same index always makes the same score. */
    private Map<String, Double> scores(Viewer viewer) {
        SearchQuery query = SearchQuery.of(QUESTION, 1, 10).by(SearchQuery.Mode.WORDS);
        return search.find(query, viewer).hits().stream()
                .collect(
                        Collectors.toMap(SessionHit::slug, hit -> hit.evidence().words()));
    }

    private List<String> slugs(Viewer viewer) {
        return find(viewer).stream().map(SessionHit::slug).toList();
    }

    @Test
    void itFallsBehindItsSuccessorAndNotBehindWhatMatchesLittle() {
        assertThat(slugs(Viewer.ANONYMOUS)).startsWith("a-older", "b-newer");
        supersede(older, null);
        assertThat(slugs(Viewer.ANONYMOUS)).startsWith("b-newer", "a-older");
        assertThat(find(Viewer.ANONYMOUS)).extracting(SessionHit::superseded).startsWith(false, true);
    }

    @Test
    void theScoresOfWhatNothingReplacesStayExactlyTheSame() {
        talk("apart", "A campaign on the ballot", "Run it.");
        archive.retitle(newer, "How to run ballot campaigns", Visibility.DRAFT);
        supersede(older, null);
        Map<String, Double> plain = scores(Viewer.ANONYMOUS);
        Map<String, Double> lowered = scores(EDITOR);
        assertThat(lowered.get("apart")).isEqualTo(plain.get("apart"));
        assertThat(lowered.get("a-older")).isCloseTo(plain.get("a-older") * Superseded.FACTOR, within(0.001));
    }

    @Test
    void aMomentThatIsReplacedLowersNothing() {
        supersede(older, 12);
        assertThat(slugs(Viewer.ANONYMOUS)).startsWith("a-older", "b-newer");
        assertThat(find(Viewer.ANONYMOUS)).noneMatch(SessionHit::superseded);
    }

    @Test
    void forWhoMayNotSeeTheSuccessorNothingIsReplaced() {
        archive.retitle(newer, "How to run ballot campaigns", Visibility.DRAFT);
        supersede(older, null);
        assertThat(find(Viewer.ANONYMOUS)).noneMatch(SessionHit::superseded);
        assertThat(slugs(EDITOR)).startsWith("b-newer", "a-older");
        archive.retitle(newer, "How to run ballot campaigns", Visibility.PUBLIC);
        freshness.await();
        assertThat(slugs(Viewer.ANONYMOUS)).startsWith("b-newer", "a-older");
    }

    @Test
    void whatIsSaidWordForWordStaysBeforeAllElse() {
        supersede(other, null);
        SearchQuery query = SearchQuery.of("once in the campaign we read", 1, 10);
        assertThat(search.find(query, Viewer.ANONYMOUS).hits())
                .extracting(SessionHit::slug)
                .startsWith("c-other");
    }
}
