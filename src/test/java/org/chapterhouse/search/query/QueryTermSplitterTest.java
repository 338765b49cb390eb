package org.chapterhouse.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.community.Chapter;
import org.chapterhouse.community.ChapterDetails;
import org.chapterhouse.community.GlossaryDetails;
import org.chapterhouse.community.GlossaryEntry;
import org.junit.jupiter.api.Test;

class QueryTermSplitterTest {

    private static final Names NAMES = Synonyms.read(
            List.of(
                    entry("LSTA", "Library Services and Technology Act"),
                    entry("GOTV", "Get out the vote"),
                    entry("IF", "Intellectual freedom"),
                    entry("E-rate", "Schools and libraries program"),
                    entry("CAE", "Chapter Advocacy Exchange (also: Certified Association Executive, a title)"),
                    entry("MLA", "Abbreviation shared by the chapters of Maine and Maryland"),
                    entry("UFL", "United for Libraries"),
                    entry("FOLUSA", "Friends of Libraries U.S.A. (a forerunner)", "United for Libraries")),
            List.of(
                    chapter("Alabama Library Association", "ALLA"), chapter("Maine Library Association", "MLA"),
                    chapter("Maryland Library Association", "MLA"), chapter("Guam Library Association", null)));

    @Test
    void anAbbreviationAndWhatItIsShortForStandForEachOther() {
        assertThat(terms("LSTA grants"))
                .containsExactly(
                        new QueryTerm("LSTA", List.of("Library Services and Technology Act"), List.of()),
                        QueryTerm.plain("grants"));
        assertThat(terms("grants of the library services and technology act!"))
                .containsExactly(
                        QueryTerm.plain("grants"),
                        new QueryTerm(
                                "library services technology act!",
                                List.of("LSTA", "Library Services and Technology Act"),
                                List.of()));
        assertThat(terms("alla"))
                .containsExactly(new QueryTerm("alla", List.of("Alabama Library Association"), List.of()));
        assertThat(terms("Alabama Library Association’s budget").get(0).names()).contains("ALLA");
    }

    @Test
    void howANameIsSpelledDoesNotMatter() {
        for (String text : List.of("E-rate", "erate", "e rate", "E–RATE")) {
            assertThat(terms(text).get(0).names()).as(text).contains("Schools and libraries program");
        }
        for (String text : List.of("get out the vote", "get-out-the-vote", "GetOutTheVote")) {
            assertThat(terms(text).get(0).names()).as(text).contains("GOTV");
        }
        assertThat(terms("L.S.T.A.").get(0).names()).containsExactly("Library Services and Technology Act");
        assertThat(terms("a lla")).extracting(QueryTerm::names).allMatch(List::isEmpty);
    }

    @Test
    void formerNamesStandForTheNewOneAndBack() {
        assertThat(terms("folusa").get(0).names())
                .contains("Friends of Libraries U.S.A.", "United for Libraries", "UFL");
        assertThat(terms("ufl").get(0).names()).contains("United for Libraries", "FOLUSA");
    }

    @Test
    void aSharedAbbreviationStandsForItselfOnly() {
        assertThat(terms("MLA")).containsExactly(QueryTerm.plain("MLA"));
        assertThat(terms("Maine Library Association").get(0).names()).containsExactly("Maine Library Association");
        assertThat(terms("CAE")).containsExactly(QueryTerm.plain("CAE"));
        assertThat(NAMES.meanings("mla")).containsExactly("Maine Library Association", "Maryland Library Association");
        assertThat(NAMES.meanings("CAE"))
                .containsExactly("Chapter Advocacy Exchange", "Certified Association Executive");
        assertThat(NAMES.meanings("LSTA")).containsExactly("Library Services and Technology Act");
        assertThat(NAMES.meanings("vote")).isEmpty();
    }

    @Test
    void smallWordsAreNoAbbreviations() {
        assertThat(terms("what if voters ask")).containsExactly(QueryTerm.plain("voters"), QueryTerm.plain("ask"));
        assertThat(terms("IF committee").get(0).names()).containsExactly("Intellectual freedom");
        assertThat(terms("intellectual freedom").get(0).names())
                .as("“if” is everywhere")
                .containsExactly("Intellectual freedom");
    }

    @Test
    void aHyphenMayBeLeftOut() {
        assertThat(terms("e-books")).containsExactly(new QueryTerm("e-books", List.of(), List.of("ebooks")));
        assertThat(terms("e books levy"))
                .containsExactly(new QueryTerm("e books", List.of(), List.of("ebooks")), QueryTerm.plain("levy"));
        assertThat(terms("well-known -draft"))
                .containsExactly(new QueryTerm("well-known", List.of(), List.of("wellknown")));
    }

    @Test
    void phrasesAreTakenAsTheyStand() {
        QueryText text = QueryText.parse("\"get out the vote\" levy").with(NAMES);
        assertThat(text.phrases()).containsExactly("get out the vote");
        assertThat(text.terms()).containsExactly(QueryTerm.plain("levy"));
        assertThat(terms("get \"x\" out the vote")).extracting(QueryTerm::names).allMatch(List::isEmpty);
    }

    @Test
    void billsMayBeWrittenWithSpaces() {
        assertThat(QueryText.parse("H. B. 518").with(NAMES).words()).containsExactly("HB", "518");
    }

    private static List<QueryTerm> terms(String text) {
        return QueryText.parse(text).with(NAMES).terms();
    }

    private static GlossaryEntry entry(String acronym, String expansion, String... sameAs) {
        GlossaryEntry entry = new GlossaryEntry(acronym);
        entry.describe(new GlossaryDetails(expansion, List.of(sameAs), Provenance.UNKNOWN));
        return entry;
    }

    private static Chapter chapter(String name, String abbreviation) {
        Chapter chapter = new Chapter(Slug.of(name));
        chapter.describe(new ChapterDetails(
                name, abbreviation, null, null, List.of(), null, null, null, null, null, Provenance.UNKNOWN));
        return chapter;
    }
}
