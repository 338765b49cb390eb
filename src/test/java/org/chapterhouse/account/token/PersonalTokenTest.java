package org.chapterhouse.account.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.AccountFixture;
import org.chapterhouse.account.Scope;
import org.chapterhouse.jobs.UndoWindow;
import org.chapterhouse.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Account account = AccountFixture.open(NOW);
    private final PersonalToken token =
            new PersonalToken(account, new TokenPlan("Backup", Set.of(Scope.READ), 7), "ch_secret", NOW);

    @Test
    void worksUntilItExpires() {
        Instant end = NOW.plus(Duration.ofDays(7));
        assertThat(token.getExpiresAt()).isEqualTo(end);
        assertThat(token.usable(end.minusSeconds(1))).isTrue();
        assertThat(token.usable(end)).isFalse();
    }

    @Test
    void anOperatorsTokenGoesOn() {
        PersonalToken given = PersonalToken.given(account, "Settings", "a secret of ours", NOW);
        assertThat(given.usable(NOW.plus(Duration.ofDays(3650)))).isTrue();
        assertThat(given.getScopes()).containsExactlyInAnyOrder(Scope.values());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 366, Integer.MAX_VALUE})
    void worksForAYearAtMost(int days) {
        assertThatThrownBy(() -> new TokenPlan("Backup", Set.of(Scope.READ), days))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void maySomething() {
        assertThatThrownBy(() -> new TokenPlan("Backup", Set.of(), 7)).isInstanceOf(Invalid.class);
    }

    @Test
    void scopesAreOneColumn() {
        ScopesConverter converter = new ScopesConverter();
        assertThat(converter.convertToDatabaseColumn(Set.of(Scope.EDIT, Scope.READ)))
                .isEqualTo("READ,EDIT");
        assertThat(converter.convertToEntityAttribute("READ,EDIT")).containsExactlyInAnyOrder(Scope.READ, Scope.EDIT);
    }

    @Test
    void stopsWithItsAccount() {
        AccountFixture.disable(account);
        assertThat(token.usable(NOW)).isFalse();
    }

    @Test
    void revokingCanBeUndoneForAWhile() {
        token.revoke(NOW);
        assertThat(token.usable(NOW)).isFalse();
        token.restore(NOW.plus(Duration.ofMinutes(9)));
        assertThat(token.isRevoked()).isFalse();
        token.revoke(NOW);
        token.restore(NOW.plus(UndoWindow.LENGTH));
        assertThat(token.isRevoked()).isTrue();
    }
}
