package org.chapterhouse;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.chapterhouse.ProductionClasses.ALL;
import static org.chapterhouse.ProductionClasses.ROOT;

import org.chapterhouse.catalog.history.EditHistory;
import org.junit.jupiter.api.Test;

/** Which feature may use which. Packages are named exactly: a pattern like "..search.." would silently exempt web.search. */
class ArchitectureTest {

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
                .mayOnlyAccessLayers("audit", "account", "database", "jobs", "problem")
                .whereLayer("media")
                .mayOnlyAccessLayers("catalog", "account", "jobs", "problem")
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
                .mayOnlyAccessLayers("community", "media", "catalog", "account", "audit", "jobs", "problem")
                .whereLayer("startup")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("api")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("web")
                .mayNotBeAccessedByAnyLayer()
                .check(ALL);
    }

    @Test
    void noCyclesBetweenFeatures() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(ALL);
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
                .callMethodWhere(target(owner(type(EditHistory.class)))
                        .and(target(nameMatching("created|changed|trashed|restored|removed"))))
                .check(ALL);
    }

    @Test
    void pagesAndResourcesAskUseCases() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "web..", ROOT + "api..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .check(ALL);
    }
}
