package org.chapterhouse.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.community.Chapter;
import org.chapterhouse.community.ChapterDetails;
import org.chapterhouse.community.GlossaryDetails;
import org.chapterhouse.community.GlossaryEntry;
import org.junit.jupiter.api.Test;

class ConceptSplitterTest {

    private static final Names NAMES = Synonyms.read(List.of(
            entry("LSTA", "Library Services and Technology Act"),
            entry("GOTV", "Get out the vote"),
            entry("IF", "Intellectual freedom"),
            entry("E-rate", "Schools and libraries program"),
            entry("CAE", "Chapter Advocacy Exchange (also: Certified Association Executive, a title)"),
            entry("MLA", "Abbreviation shared by the chapters of Maine and Maryland"),
            entry("UFL", "United for Libraries"),
            entry("FOLUSA", "Friends of Libraries U.S.A. (a forerunner)", "United for Libraries")),
            List.of(chapter("Alabama Library Association", "ALLA"), chapter("Maine Library Association", "MLA"),
                    chapter("Maryland Library Association", "MLA"), chapter("Guam Library Association", null)));

    @Test
    void anAbbreviationAndWhatItIsShortForStandForEachOther() {
        assertThat(concepts("LSTA grants")).containsExactly(
                new Concept("LSTA", List.of("Library Services and Technology Act"), List.of()), Concept.plain("grants"));
        assertThat(concepts("grants of the library services and technology act!")).containsExactly(Concept.plain("grants"),
                new Concept("library services technology act!",
                        List.of("LSTA", "Library Services and Technology Act"), List.of()));
        assertThat(concepts("alla")).containsExactly(new Concept("alla", List.of("Alabama Library Association"), List.of()));
        assertThat(concepts("Alabama Library Association’s budget").get(0).names()).contains("ALLA");
    }

    @Test
    void howANameIsSpelledDoesNotMatter() {
        for (String text : List.of("E-rate", "erate", "e rate", "E–RATE")) {
            assertThat(concepts(text).get(0).names()).as(text).contains("Schools and libraries program");
        }
        for (String text : List.of("get out the vote", "get-out-the-vote", "GetOutTheVote")) {
            assertThat(concepts(text).get(0).names()).as(text).contains("GOTV");
        }
        assertThat(concepts("L.S.T.A.").get(0).names()).containsExactly("Library Services and Technology Act");
        assertThat(concepts("a lla")).extracting(Concept::names).allMatch(List::isEmpty);
    }

    @Test
    void formerNamesStandForTheNewOneAndBack() {
        assertThat(concepts("folusa").get(0).names()).contains("Friends of Libraries U.S.A.", "United for Libraries", "UFL");
        assertThat(concepts("ufl").get(0).names()).contains("United for Libraries", "FOLUSA");
    }

    @Test
    void aSharedAbbreviationStandsForItselfOnly() {
        assertThat(concepts("MLA")).containsExactly(Concept.plain("MLA"));
        assertThat(concepts("Maine Library Association").get(0).names()).containsExactly("Maine Library Association");
        assertThat(concepts("CAE")).containsExactly(Concept.plain("CAE"));
        assertThat(NAMES.meanings("mla")).containsExactly("Maine Library Association", "Maryland Library Association");
        assertThat(NAMES.meanings("CAE")).containsExactly("Chapter Advocacy Exchange", "Certified Association Executive");
        assertThat(NAMES.meanings("LSTA")).containsExactly("Library Services and Technology Act");
        assertThat(NAMES.meanings("vote")).isEmpty();
    }

    @Test
    void smallWordsAreNoAbbreviations() {
        assertThat(concepts("what if voters ask")).containsExactly(Concept.plain("voters"), Concept.plain("ask"));
        assertThat(concepts("IF committee").get(0).names()).containsExactly("Intellectual freedom");
        assertThat(concepts("intellectual freedom").get(0).names()).as("“if” is everywhere")
                .containsExactly("Intellectual freedom");
    }

    @Test
    void aHyphenMayBeLeftOut() {
        assertThat(concepts("e-books")).containsExactly(new Concept("e-books", List.of(), List.of("ebooks")));
        assertThat(concepts("e books levy")).containsExactly(new Concept("e books", List.of(), List.of("ebooks")), Concept.plain("levy"));
        assertThat(concepts("well-known -draft")).containsExactly(new Concept("well-known", List.of(), List.of("wellknown")));
    }

    @Test
    void phrasesAreTakenAsTheyStand() {
        QueryText text = QueryText.parse("\"get out the vote\" levy", NAMES);
        assertThat(text.phrases()).containsExactly("get out the vote");
        assertThat(text.concepts()).containsExactly(Concept.plain("levy"));
        assertThat(concepts("get \"x\" out the vote")).extracting(Concept::names).allMatch(List::isEmpty);
    }

    @Test
    void billsMayBeWrittenWithSpaces() {
        assertThat(QueryText.parse("H. B. 518", NAMES).words()).containsExactly("HB", "518");
    }

    private static List<Concept> concepts(String text) {
        return QueryText.parse(text, NAMES).concepts();
    }

    private static GlossaryEntry entry(String acronym, String expansion, String... sameAs) {
        GlossaryEntry entry = new GlossaryEntry(acronym);
        entry.describe(new GlossaryDetails(expansion, List.of(sameAs), Provenance.UNKNOWN));
        return entry;
    }

    private static Chapter chapter(String name, String abbreviation) {
        Chapter chapter = new Chapter(Slug.of(name));
        chapter.describe(new ChapterDetails(name, abbreviation, null, null, List.of(), null, null, null, null, null,
                Provenance.UNKNOWN));
        return chapter;
    }
}
