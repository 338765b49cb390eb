package org.chapterhouse;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.chapterhouse.ProductionClasses.ALL;
import static org.chapterhouse.ProductionClasses.ROOT;

import java.util.Set;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Which room of search may use which, and what of them the others may use. */
class SearchRoomsTest {

    private static final String SEARCH = ROOT + "search.";
    /** What the rest of the application may use of the rooms of search, with the types nested in it. */
    private static final Set<String> SHOWN_OF_SEARCH = Set.of(
            "query.SearchQuery",
            "query.SearchFacet",
            "query.Synonyms",
            "document.MomentKind",
            "meaning.TextVectors",
            "index.IndexOverview",
            "index.IndexRebuild",
            "index.IndexRebuilds",
            "find.SessionSearch",
            "find.SearchResults",
            "find.SessionHit",
            "find.Evidence",
            "find.Moment",
            "words.MarkedText",
            "suggest.NamedThing",
            "suggest.NamedThings",
            "find.FacetValue",
            "words.WordMarks",
            "words.TextSearch",
            "find.ProgramMaterials",
            "spelling.SpelledSearch",
            "spelling.CorrectedResults",
            "suggest.Suggestions",
            "suggest.Suggestion",
            "suggest.RelatedTopics");

    @Test
    void eachRoomOfSearchUsesOnlyThoseBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("document")
                .definedBy(SEARCH + "document..")
                .layer("query")
                .definedBy(SEARCH + "query..")
                .layer("meaning")
                .definedBy(SEARCH + "meaning..")
                .layer("index")
                .definedBy(SEARCH + "index..")
                .layer("words")
                .definedBy(SEARCH + "words..")
                .layer("find")
                .definedBy(SEARCH + "find..")
                .layer("spelling")
                .definedBy(SEARCH + "spelling..")
                .layer("suggest")
                .definedBy(SEARCH + "suggest..")
                .whereLayer("document")
                .mayNotAccessAnyLayer()
                .whereLayer("query")
                .mayOnlyAccessLayers("document")
                .whereLayer("meaning")
                .mayOnlyAccessLayers("document")
                .whereLayer("index")
                .mayOnlyAccessLayers("meaning", "document")
                .whereLayer("words")
                .mayOnlyAccessLayers("query", "document")
                .whereLayer("find")
                .mayOnlyAccessLayers("words", "query", "index", "meaning", "document")
                .whereLayer("spelling")
                .mayOnlyAccessLayers("find", "query", "index")
                .whereLayer("suggest")
                .mayOnlyAccessLayers("query", "index", "document")
                .check(ALL);
    }

    @Test
    void noCyclesBetweenRoomsOfSearch() {
        slices().matching(SEARCH + "(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void nobodyOutsideUsesTheInnerPartsOfSearch() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "search..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("are inner parts of search", SearchRoomsTest::isInner))
                .check(ALL);
    }

    private static boolean isInner(JavaClass type) {
        return type.getName().startsWith(SEARCH)
                && !SHOWN_OF_SEARCH.contains(
                        type.getName().substring(SEARCH.length()).replaceFirst("\\$.*", ""));
    }

    @Test
    void whatIsAskedAndIndexedKnowsNothingOfElasticsearch() {
        noClasses()
                .that()
                .resideInAnyPackage(SEARCH + "query..", SEARCH + "document..", SEARCH + "meaning..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("co.elastic..", "org.elasticsearch..")
                .check(ALL);
    }
}
