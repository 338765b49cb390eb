package org.chapterhouse.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    private static final String HSTS = "Strict-Transport-Security";

    @Test
    void tlsIsPromisedOnlyWhereThereIsTls() {
        assertThat(SecurityHeaders.of(false, true)).doesNotContainKey(HSTS);
        assertThat(SecurityHeaders.of(true, false)).containsEntry(HSTS, "max-age=31536000");
        assertThat(SecurityHeaders.of(true, true)).containsEntry(HSTS, "max-age=31536000; includeSubDomains");
    }

    @Test
    void noPageChangesWhereItsLinksLead() {
        assertThat(SecurityHeaders.of(true, false).get("Content-Security-Policy"))
                .contains("base-uri 'none'");
    }
}
