package org.chapterhouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.chapterhouse.ProductionClasses.ALL;
import static org.chapterhouse.ProductionClasses.ROOT;

import org.chapterhouse.account.AccountChanged;
import org.chapterhouse.account.PasswordChanged;
import org.chapterhouse.account.Passwords;
import org.chapterhouse.account.SignedOut;
import org.chapterhouse.account.secret.Sha256;
import org.chapterhouse.account.secret.TokenSecret;
import org.junit.jupiter.api.Test;

/** Which room of a feature may use which, and what of a room the others may use. */
class RoomsTest {

    @Test
    void noCyclesBetweenTheRoomsOfImport() {
        slices().matching(ROOT + "ingest.(*)..").should().beFreeOfCycles().check(ALL);
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
                .check(ALL);
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
                .check(ALL);
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
                        PasswordChanged.class,
                        Passwords.class,
                        Sha256.class,
                        SignedOut.class,
                        TokenSecret.class)
                .check(ALL);
    }

    @Test
    void roomsOfTheApiDoNotUseEachOther() {
        slices().matching(ROOT + "api.(*)").should().notDependOnEachOther().check(ALL);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "api")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "api.*")
                .check(ALL);
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
                .check(ALL);
    }
}
