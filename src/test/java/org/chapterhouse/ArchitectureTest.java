package org.chapterhouse;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Set;

import org.chapterhouse.account.AccountChanged;
import org.chapterhouse.account.AccountDisabled;
import org.chapterhouse.account.PasswordChanged;
import org.chapterhouse.account.Passwords;
import org.chapterhouse.account.secret.Sha256;
import org.chapterhouse.account.secret.TokenSecret;
import org.chapterhouse.catalog.history.EditHistory;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Who may use whom. Packages are named exactly: a pattern like "..search.." would silently exempt web.search. */
class ArchitectureTest {

    private static final String ROOT = "org.chapterhouse.";
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

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.chapterhouse");

    @Test
    void eachFeatureUsesOnlyWhatIsBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("problem")
                .definedBy(ROOT + "problem..")
                .layer("database")
                .definedBy(ROOT + "database..")
                .layer("jobs")
                .definedBy(ROOT + "jobs..")
                .layer("audit")
                .definedBy(ROOT + "audit..")
                .layer("account")
                .definedBy(ROOT + "account..")
                .layer("catalog")
                .definedBy(ROOT + "catalog..")
                .layer("media")
                .definedBy(ROOT + "media..")
                .layer("community")
                .definedBy(ROOT + "community..")
                .layer("learning")
                .definedBy(ROOT + "learning..")
                .layer("search")
                .definedBy(ROOT + "search..")
                .layer("searchlog")
                .definedBy(ROOT + "searchlog..")
                .layer("savedsearch")
                .definedBy(ROOT + "savedsearch..")
                .layer("link")
                .definedBy(ROOT + "link..")
                .layer("site")
                .definedBy(ROOT + "site..")
                .layer("security")
                .definedBy(ROOT + "security..")
                .layer("ingest")
                .definedBy(ROOT + "ingest..")
                .layer("api")
                .definedBy(ROOT + "api..")
                .layer("web")
                .definedBy(ROOT + "web..")
                .layer("startup")
                .definedBy(ROOT + "startup..")
                .whereLayer("problem")
                .mayNotAccessAnyLayer()
                .whereLayer("database")
                .mayNotAccessAnyLayer()
                .whereLayer("jobs")
                .mayOnlyAccessLayers("database", "problem")
                .whereLayer("audit")
                .mayOnlyAccessLayers("jobs")
                .whereLayer("account")
                .mayOnlyAccessLayers("audit", "jobs", "problem")
                .whereLayer("catalog")
                .mayOnlyAccessLayers("audit", "account", "database", "problem")
                .whereLayer("media")
                .mayOnlyAccessLayers("catalog", "account", "problem")
                .whereLayer("community")
                .mayOnlyAccessLayers("catalog", "account", "problem")
                .whereLayer("learning")
                .mayOnlyAccessLayers("media", "catalog", "account", "audit", "jobs", "problem")
                .whereLayer("search")
                .mayOnlyAccessLayers("community", "media", "catalog", "account", "jobs", "problem")
                .whereLayer("searchlog")
                .mayOnlyAccessLayers("search", "jobs")
                .whereLayer("savedsearch")
                .mayOnlyAccessLayers("account", "jobs", "problem")
                .whereLayer("link")
                .mayOnlyAccessLayers("account", "jobs", "problem")
                .whereLayer("site")
                .mayOnlyAccessLayers("search", "media", "catalog")
                .whereLayer("security")
                .mayOnlyAccessLayers("site", "account", "audit", "problem")
                .whereLayer("ingest")
                .mayOnlyAccessLayers("community", "media", "catalog", "account", "audit", "problem")
                .whereLayer("startup")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("api")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("web")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void noCyclesBetweenFeatures() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noCyclesBetweenTheRoomsOfImport() {
        slices().matching(ROOT + "ingest.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void eachRoomOfAccountUsesOnlyThoseBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("secret")
                .definedBy(ROOT + "account.secret..")
                .layer("account")
                .definedBy(ROOT + "account")
                .layer("signin")
                .definedBy(ROOT + "account.signin..")
                .layer("token")
                .definedBy(ROOT + "account.token..")
                .whereLayer("secret")
                .mayNotAccessAnyLayer()
                .whereLayer("account")
                .mayOnlyAccessLayers("secret")
                .whereLayer("signin")
                .mayOnlyAccessLayers("account", "secret")
                .whereLayer("token")
                .mayOnlyAccessLayers("signin", "account", "secret")
                .check(CLASSES);
    }

    /** For everybody else there are accounts, roles and what these may do, however somebody proved who they are. */
    @Test
    void onlyWhatSignsPeopleInUsesTheRoomsOfAccount() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + "account..",
                        ROOT + "security",
                        ROOT + "startup",
                        ROOT + "web.account",
                        ROOT + "web.bounds")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "account.*")
                .check(CLASSES);
    }

    /** They are public only for the rooms of account. */
    @Test
    void nobodyOutsideUsesTheInnerPartsOfAccount() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "account..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        AccountChanged.class,
                        AccountDisabled.class,
                        PasswordChanged.class,
                        Passwords.class,
                        Sha256.class,
                        TokenSecret.class)
                .check(CLASSES);
    }

    @Test
    void roomsOfTheApiDoNotUseEachOther() {
        slices().matching(ROOT + "api.(*)").should().notDependOnEachOther().check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "api")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "api.*")
                .check(CLASSES);
    }

    @Test
    void roomsOfLearningUseOnlyWhatIsBelowThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("completion")
                .definedBy(ROOT + "learning.completion..")
                .layer("watch")
                .definedBy(ROOT + "learning.watch..")
                .layer("course")
                .definedBy(ROOT + "learning.course..")
                .layer("history")
                .definedBy(ROOT + "learning.history..")
                .layer("note")
                .definedBy(ROOT + "learning.note..")
                .layer("xapi")
                .definedBy(ROOT + "learning.xapi..")
                .whereLayer("completion")
                .mayNotAccessAnyLayer()
                .whereLayer("watch")
                .mayOnlyAccessLayers("completion")
                .whereLayer("course")
                .mayOnlyAccessLayers("watch", "completion")
                .whereLayer("history")
                .mayOnlyAccessLayers("watch", "completion")
                .whereLayer("note")
                .mayNotAccessAnyLayer()
                .whereLayer("xapi")
                .mayOnlyAccessLayers("history", "watch", "completion")
                .check(CLASSES);
    }

    @Test
    void onlyEditUseCasesKeepTheHistory() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + "catalog.edit",
                        ROOT + "catalog.course",
                        ROOT + "catalog.history",
                        ROOT + "media.edit",
                        ROOT + "community.edit")
                .should()
                .callMethodWhere(
                        target(owner(type(EditHistory.class))).and(target(nameMatching("created|changed|removed"))))
                .check(CLASSES);
    }

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
                .check(CLASSES);
    }

    @Test
    void noCyclesBetweenRoomsOfSearch() {
        slices().matching(SEARCH + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nobodyOutsideUsesTheInnerPartsOfSearch() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "search..")
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe("are inner parts of search", ArchitectureTest::isInner))
                .check(CLASSES);
    }

    private static boolean isInner(JavaClass type) {
        return type.getName().startsWith(SEARCH)
                && !SHOWN_OF_SEARCH.contains(
                        type.getName().substring(SEARCH.length()).replaceFirst("\\$.*", ""));
    }

    @Test
    void onlySearchKnowsElasticsearch() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "search..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("co.elastic..", "org.elasticsearch..")
                .check(CLASSES);
    }

    /**
     * A separate process does, which is told by name what to do. TranscriptDocument only writes one, and EncodingGuess
     * counts the letters of captions.
     */
    @Test
    void theServerItselfReadsNoDocuments() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "media.document")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + "web.media.TranscriptDocument")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + "media.caption.EncodingGuess")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.pdfbox..", "org.apache.fontbox..", "org.apache.poi..", "org.apache.tika..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "media.document")
                .should()
                .callConstructorWhere(target(owner(resideInAPackage(ROOT + "media.document"))))
                .check(CLASSES);
    }

    /** Nothing else is on the class path of that process. */
    @Test
    void documentsAreReadWithoutTheRestOfChapterhouse() {
        classes()
                .that()
                .resideInAPackage(ROOT + "media.document")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax..",
                        "org.apache.xmlbeans..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "org.apache.pdfbox..",
                        "org.apache.poi..",
                        "org.apache.tika..",
                        ROOT + "media",
                        ROOT + "media.document",
                        ROOT + "media.work",
                        ROOT + "problem")
                .check(CLASSES);
    }

    @Test
    void whatIsAskedAndIndexedKnowsNothingOfElasticsearch() {
        noClasses()
                .that()
                .resideInAnyPackage(SEARCH + "query..", SEARCH + "document..", SEARCH + "meaning..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("co.elastic..", "org.elasticsearch..")
                .check(CLASSES);
    }

    @Test
    void onlyWhatAnswersRequestsKnowsHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "security..", ROOT + "api..", ROOT + "web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.servlet.http..")
                .check(CLASSES);
    }

    @Test
    void onlyTheApiKnowsRest() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(CLASSES);
    }

    @Test
    void onlyPagesKnowFaces() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..")
                .check(CLASSES);
    }

    @Test
    void pagesAndResourcesAskUseCases() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "web..", ROOT + "api..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .check(CLASSES);
    }

    @Test
    void onlyTheBoundsOfClientsKnowTheServersHandlers() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "web.bounds")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.undertow.server..", "io.undertow.servlet..", "org.xnio..")
                .check(CLASSES);
    }
}
