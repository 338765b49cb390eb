package org.chapterhouse.account.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenSecretTest {

    @Test
    void secretsAreRecognizableAndNeverTheSame() {
        assertThat(TokenSecret.random()).matches("ch_[A-Za-z0-9_-]{43}").isNotEqualTo(TokenSecret.random());
    }
}
