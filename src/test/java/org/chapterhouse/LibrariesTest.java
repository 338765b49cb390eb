package org.chapterhouse;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.chapterhouse.ProductionClasses.ALL;
import static org.chapterhouse.ProductionClasses.ROOT;

import org.junit.jupiter.api.Test;

/** Where the classes of a library may be used. */
class LibrariesTest {

    @Test
    void onlySearchKnowsElasticsearch() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "search..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("co.elastic..", "org.elasticsearch..")
                .check(ALL);
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
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "media.document")
                .should()
                .callConstructorWhere(target(owner(resideInAPackage(ROOT + "media.document"))))
                .check(ALL);
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
                .check(ALL);
    }

    @Test
    void onlyWhatAnswersRequestsKnowsHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "security..", ROOT + "api..", ROOT + "web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.servlet.http..")
                .check(ALL);
    }

    @Test
    void onlyTheApiKnowsRest() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(ALL);
    }

    @Test
    void onlyPagesKnowFaces() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..")
                .check(ALL);
    }

    @Test
    void onlyTheBoundsOfClientsKnowTheServersHandlers() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "web.bounds")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.undertow.server..", "io.undertow.servlet..", "org.xnio..")
                .check(ALL);
    }
}
