package org.chapterhouse.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.chapterhouse.jobs.UndoWindow;
import org.junit.jupiter.api.Test;

class PersonalTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Account account = new Account(new EmailAddress("ada@example.org"), "Ada", "hash", NOW);
    private final PersonalToken token = new PersonalToken(account, "Backup", "ch_secret", NOW, NOW.plusSeconds(60));

    @Test
    void worksUntilItExpires() {
        assertThat(token.usable(NOW.plusSeconds(59))).isTrue();
        assertThat(token.usable(NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void stopsWithItsAccount() {
        account.disable();
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

    @Test
    void secretsAreRecognizableAndNeverTheSame() {
        assertThat(TokenSecret.random()).matches("ch_[A-Za-z0-9_-]{43}").isNotEqualTo(TokenSecret.random());
    }
}
