package org.chapterhouse.search.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.Appearance;
import org.chapterhouse.catalog.Presenter;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.community.ChapterName;
import org.junit.jupiter.api.Test;

class ChapterMentionsTest {

    private static final ChapterMentions MENTIONS = new ChapterMentions(List.of(
            state("arkansas", "Arkansas"),
            state("district-of-columbia", "District of Columbia"),
            state("kansas", "Kansas"),
            state("maryland", "Maryland"),
            state("michigan", "Michigan"),
            new ChapterName("new-england", "New England Library Association", "New England region"),
            new ChapterName("southeastern", "Southeastern Library Association", "Southeastern region"),
            new ChapterName("virgin-islands", "Virgin Islands Library Association", "U.S. Virgin Islands"),
            state("virginia", "Virginia"),
            state("washington", "Washington"),
            state("west-virginia", "West Virginia"),
            new ChapterName("unplaced", "Bookish Association", null)));

    @Test
    void aStateInTitleSummaryOrKeywordsIsItsStory() {
        assertThat(slugs("How Maryland did it", "", List.of())).containsExactly("maryland");
        assertThat(slugs("E-books", "After Maryland's first bill, Kansas followed.", List.of()))
                .containsExactly("kansas", "maryland");
        assertThat(slugs("E-books", "", List.of("Maryland"))).containsExactly("maryland");
        assertThat(slugs("A Marylander speaks", "", List.of())).isEmpty();
    }

    @Test
    void aNameInsideAnotherIsNotMeant() {
        assertThat(slugs("West Virginia Library Association", "", List.of())).containsExactly("west-virginia");
        assertThat(slugs("From Arkansas", "", List.of())).containsExactly("arkansas");
        assertThat(slugs("Virginia and West Virginia", "", List.of())).containsExactly("virginia", "west-virginia");
    }

    @Test
    void washingtonIsTheCapitalUnlessItSaysOtherwise() {
        assertThat(slugs("The fiscal situation in Washington", "By the Washington Office", List.of()))
                .isEmpty();
        assertThat(slugs("Levies in Washington State", "", List.of())).containsExactly("washington");
        assertThat(slugs("For the Washington Library Association", "", List.of()))
                .containsExactly("washington");
    }

    @Test
    void regionsAreCalledByTheirNamesAndAdjectivesAreNoRegions() {
        assertThat(labels("For New England")).containsExactly("New England");
        assertThat(labels("Southeastern weather")).isEmpty();
        assertThat(labels("Southeastern Library Association")).containsExactly("Southeastern");
        assertThat(labels("The Virgin Islands rebuild")).containsExactly("U.S. Virgin Islands");
        assertThat(labels("Bookish Association")).containsExactly("Bookish Association");
    }

    @Test
    void whereAPresenterComesFromCountsInWordsAndForShort() {
        assertThat(from("Maryland Library Association (past president)")).containsExactly("maryland");
        assertThat(from("Salem-South Lyon (Mich.) District Library")).containsExactly("michigan");
        assertThat(from("Friends of the Library, Montgomery County (MD)")).containsExactly("maryland");
        assertThat(from("Cranston Public Library, WV")).containsExactly("west-virginia");
        assertThat(from("MD Anderson Library")).isEmpty();
        assertThat(from(null)).isEmpty();
    }

    @Test
    void withoutChaptersNothingIsFound() {
        assertThat(new ChapterMentions(List.of()).of(session("Maryland", "", List.of(), "Library (MD)")))
                .isEmpty();
    }

    private static ChapterName state(String slug, String name) {
        return new ChapterName(slug, name + " Library Association", name);
    }

    private static List<String> slugs(String title, String summary, List<String> keywords) {
        return MENTIONS.of(session(title, summary, keywords, null)).stream()
                .map(Label::slug)
                .toList();
    }

    private static List<String> labels(String title) {
        return MENTIONS.of(session(title, "", List.of(), null)).stream()
                .map(Label::name)
                .toList();
    }

    private static List<String> from(String organization) {
        return MENTIONS.of(session("Title", "", List.of(), organization)).stream()
                .map(Label::slug)
                .toList();
    }

    private static Session session(String title, String summary, List<String> keywords, String organization) {
        Session session = new Session(new Slug("a-session"));
        session.describe(
                new SessionDetails(
                        title,
                        null,
                        null,
                        60,
                        summary,
                        null,
                        keywords,
                        List.of(),
                        null,
                        null,
                        Visibility.PUBLIC,
                        null,
                        null,
                        Provenance.UNKNOWN,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                Instant.EPOCH);
        session.present(List.of(new Appearance(new Presenter(new Slug("ann"), "Ann"), null, organization)));
        return session;
    }
}
