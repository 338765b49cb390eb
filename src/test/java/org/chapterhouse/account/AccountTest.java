package org.chapterhouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.chapterhouse.problem.Invalid;
import org.chapterhouse.security.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Account account =
            new Account(new EmailAddress(" Ada@Example.ORG "), "  Ada\n Lovelace ", "hash", NOW);

    @Test
    void emailAndNameAreKeptInOneSpelling() {
        assertThat(account.getEmail()).isEqualTo("ada@example.org");
        assertThat(account.getName()).isEqualTo("Ada Lovelace");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u200b",
                "\u200d",
                "\u00a0\ufeff",
                "\u3164",
                "\u115f\u1160",
                "\uffa0",
                "\u2800",
                ". -",
                "x\u0007y"
            })
    void whatNobodyCanReadIsNoName(String name) {
        assertThatThrownBy(() -> PersonName.normalized(name)).isInstanceOf(Invalid.class);
    }

    @Test
    void aNameLosesWhatIsNotSeen() {
        assertThat(PersonName.normalized("\u202eAda\u200b  Love\u00adlace\u2069"))
                .isEqualTo("Ada Lovelace");
        assertThat(PersonName.normalized("Rene\u0301e")).isEqualTo("Ren\u00e9e");
        assertThat(PersonName.normalized("\u0646\u06cc\u200c\u0644\u0648")).contains("\u200c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@example",
                "a b@example.org",
                "ada@exa..mple.org",
                "a@b@c.org"
            })
    void whatCannotBeAnEmailAddressIsRefused(String address) {
        assertThat(EmailAddress.isValid(address)).isFalse();
        assertThatThrownBy(() -> new EmailAddress(address)).isInstanceOf(Invalid.class);
    }

    @Test
    void aRoleIncludesTheLesserOnes() {
        account.grant(Role.ADMIN);
        assertThat(account.viewer().roles()).containsExactlyInAnyOrder(Role.values());
        assertThat(account.role()).isEqualTo(Role.ADMIN);
        account.withdraw(Role.EDITOR);
        assertThat(account.viewer().roles()).containsExactly(Role.LEARNER);
    }

    @Test
    void scopesNarrowWhatTheAccountMayDo() {
        Viewer admin = new Viewer(1L, Role.ADMIN.withIncluded());
        assertThat(admin.within(Set.of(Scope.READ, Scope.LEARN)).roles()).containsExactly(Role.LEARNER);
        assertThat(admin.within(Set.of(Scope.EDIT)).roles()).containsExactlyInAnyOrder(Role.LEARNER, Role.EDITOR);
        assertThat(admin.within(Set.of(Scope.ADMIN))).isEqualTo(admin);
        assertThat(new Viewer(1L, Set.of(Role.LEARNER))
                        .within(Set.of(Scope.values()))
                        .roles())
                .containsExactly(Role.LEARNER);
    }

    @Test
    void aSessionEndsWithThePasswordWithDisablingAndWithTime() {
        SignedIn session = new SignedIn(1, 2, account.sessionEpoch(), NOW, false);
        assertThat(session.holds(account, NOW.plus(Duration.ofDays(29)))).isTrue();
        assertThat(session.holds(account, NOW.plus(Duration.ofDays(31)))).isFalse();
        account.rehash("stronger");
        assertThat(session.holds(account, NOW)).isTrue();
        account.changePassword("other");
        assertThat(session.holds(account, NOW)).isFalse();
    }

    @Test
    void onASharedComputerASessionIsOverAfterFourHours() {
        SignedIn session = new SignedIn(1, 2, account.sessionEpoch(), NOW, true);
        assertThat(session.holds(account, NOW.plus(Duration.ofMinutes(239)))).isTrue();
        assertThat(session.holds(account, NOW.plus(Duration.ofHours(4)))).isFalse();
    }

    @Test
    void whoeverIsDisabledAdministersNothing() {
        account.grant(Role.ADMIN);
        assertThat(account.administers()).isTrue();
        account.disable("Left");
        assertThat(account.administers()).isFalse();
        assertThat(account.disabledReason()).isEqualTo("Left");
        account.enable();
        assertThat(account.administers()).isTrue();
        assertThat(account.disabledReason()).isNull();
    }

    @Test
    void signingOutEverywhereEndsSessions() {
        SignedIn session = new SignedIn(1, 2, account.sessionEpoch(), NOW, false);
        account.endSessions();
        assertThat(session.holds(account, NOW)).isFalse();
    }

    @Test
    void enablingAnAccountAgainDoesNotReviveItsSessions() {
        SignedIn session = new SignedIn(1, 2, account.sessionEpoch(), NOW, false);
        account.disable("Left");
        account.enable();
        assertThat(session.holds(account, NOW)).isFalse();
    }
}
