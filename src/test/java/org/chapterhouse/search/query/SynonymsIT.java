package org.chapterhouse.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.community.NamesChanged;
import org.chapterhouse.search.OverAnArchive;
import org.chapterhouse.search.find.SearchResults;
import org.chapterhouse.search.find.SessionHit;
import org.chapterhouse.search.find.SessionSearch;
import org.chapterhouse.search.query.SearchQuery.Mode;
import org.chapterhouse.search.words.MarkedText;
import org.chapterhouse.search.words.WordMarks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

class SynonymsIT extends OverAnArchive {

    @Inject
    private SessionSearch search;

    @Inject
    private Synonyms synonyms;

    @Inject
    private Event<NamesChanged> changes;

    @BeforeEach
    void fill() {
        archive.removeAll();
        forgetNames();
        glossary("LSTA", "Library Services and Technology Act (federal money)", "");
        glossary("ALTAFF", "Association of Library Trustees (former name)", "United for Libraries");
        glossary("OLA", "Office for Library Advocacy", "");
        archive.sql(
                "insert into chapter (slug, name, abbreviation, kind) values ('oregon', 'Oregon Library Association',"
                        + " 'OLA', 'STATE'), ('alabama', 'Alabama Library Association', 'ALLA', 'STATE')");
        changes.fire(new NamesChanged());
        said("short", "Money from LSTA helps.", "The OLA met.");
        said(
                "long",
                "The Library Services and Technology Act helps.",
                "Office for Library Advocacy and Oregon Library Association.");
        said("words-apart", "An act to provide technology.", "Services of a library.");
        said("trustees", "United for Libraries had another name.", "ALLA met in Mobile.");
        said(
                "spelled",
                "Buy e-books with H.B. 518 and COVID-19 money at the O’Brien branch.",
                "In cafés, too, and for 1,000 readers.");
        said(
                "joined",
                "Buy ebooks with HB518 and covid19 money at the O'Brien branch.",
                "In cafes, too, and for 1000 readers.");
        freshness.await();
    }

    @AfterEach
    void forgetNames() {
        archive.sql("delete from glossary_entry");
        archive.sql("delete from chapter");
        changes.fire(new NamesChanged());
    }

    @Test
    void anAbbreviationFindsTheLongFormAndTheExactWordIsBetter() {
        assertThat(slugs("LSTA")).containsExactly("short", "long");
        assertThat(slugs("Library Services and Technology Act"))
                .contains("short", "long")
                .startsWith("long");
        assertThat(slugs("ALTAFF")).containsExactly("trustees");
        assertThat(slugs("Alabama Library Association")).contains("trustees");
    }

    @Test
    void theNameThatWasFoundIsMarked() {
        SessionHit hit = find("lsta").hits().stream()
                .filter(found -> found.slug().equals("long"))
                .findFirst()
                .orElseThrow();
        assertThat(hit.spoken().get(0).text().parts())
                .filteredOn(MarkedText.Part::marked)
                .extracting(MarkedText.Part::text)
                .first()
                .asString()
                .startsWith("Library");
    }

    @Test
    void aNameCountsAsOneWordOfAQuestion() {
        assertThat(slugs("LSTA money")).containsExactly("short");
        assertThat(slugs("does LSTA help")).containsExactly("short", "long");
    }

    @Test
    void thePageThatIsOpenedCanMarkOtherNamesToo() {
        assertThat(marked("does LSTA help", "The Library Services and Technology Act, or LSTA, helps"))
                .containsExactly("Library Services and Technology Act", "LSTA", "helps");
        assertThat(marked("OLA", "The Oregon Library Association, or OLA")).containsExactly("OLA");
    }

    private List<String> marked(String question, String text) {
        return WordMarks.of(synonyms.named(SearchQuery.of(question, 1, 10))).in(text).parts().stream()
                .filter(MarkedText.Part::marked)
                .map(MarkedText.Part::text)
                .toList();
    }

    @Test
    void aSharedAbbreviationIsNotGuessed() {
        assertThat(slugs("OLA")).containsExactly("short");
        assertThat(slugs("Oregon Library Association")).containsExactly("long");
        assertThat(synonyms.meanings("ola"))
                .containsExactly("Office for Library Advocacy", "Oregon Library Association");
    }

    @Test
    void whatAnEditorChangesTakesEffectWithoutARebuild() {
        assertThat(slugs("FOO")).isEmpty();
        glossary("FOO", "United for Libraries", "");
        changes.fire(new NamesChanged());
        assertThat(slugs("FOO")).containsExactly("trustees");
    }

    @Test
    void phrasesAreTakenAsTheyStand() {
        assertThat(slugs("\"LSTA\"")).containsExactly("short");
        assertThat(slugs("\"library services and technology act\"")).containsExactly("long");
    }

    @Test
    void howItIsSpelledDoesNotMatter() {
        for (String text : List.of(
                "e-books",
                "ebooks",
                "e books",
                "E-BOOK",
                "H.B. 518",
                "HB 518",
                "HB518",
                "h. b. 518",
                "COVID-19",
                "covid19",
                "covid 19",
                "O'Brien",
                "O’Brien",
                "o'brien’s",
                "café",
                "cafes",
                "1000 readers",
                "1,000 readers")) {
            assertThat(slugs(text)).as(text).containsExactlyInAnyOrder("spelled", "joined");
        }
        assertThat(slugs("readers -ebooks")).isEmpty();
        assertThat(slugs("readers -e-books")).isEmpty();
    }

    private void glossary(String acronym, String expansion, String sameAs) {
        archive.sql("insert into glossary_entry (acronym, expansion, same_as) values ('%s', '%s', '%s')"
                .formatted(acronym, expansion, sameAs));
    }

    private void said(String slug, String... cues) {
        archive.speech(archive.session(slug, "Session " + slug, null, Visibility.PUBLIC), cues);
    }

    private SearchResults find(String text) {
        return search.find(
                new SearchQuery(text, Mode.WORDS, Map.of(), SearchQuery.Order.RELEVANCE, 1, 10), Viewer.ANONYMOUS);
    }

    private List<String> slugs(String text) {
        return find(text).hits().stream().map(SessionHit::slug).toList();
    }
}
