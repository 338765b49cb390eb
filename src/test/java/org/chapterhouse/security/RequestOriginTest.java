package org.chapterhouse.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestOriginTest {

    private static final String OWN = "https://archive.example";

    @Test
    void whatTheBrowserSaysAboutTheSiteDecides() {
        assertThat(new RequestOrigin("same-origin", null, null, OWN).isOwn()).isTrue();
        assertThat(new RequestOrigin("cross-site", OWN, OWN, OWN).isOwn()).isFalse();
        assertThat(new RequestOrigin("same-site", OWN, OWN, OWN).isOwn()).isFalse();
        assertThat(new RequestOrigin("none", OWN, OWN, OWN).isOwn()).isFalse();
    }

    @Test
    void withoutItTheOriginHasToBeOurs() {
        assertThat(new RequestOrigin(null, OWN, null, OWN).isOwn()).isTrue();
        assertThat(new RequestOrigin(null, "https://ARCHIVE.example:443", null, OWN).isOwn())
                .isTrue();
        assertThat(new RequestOrigin(null, "http://archive.example", null, OWN).isOwn())
                .isFalse();
        assertThat(new RequestOrigin(null, "https://archive.example.evil.example", OWN, OWN).isOwn())
                .isFalse();
        assertThat(new RequestOrigin(null, "https://archive.example:8443", null, OWN).isOwn())
                .isFalse();
        assertThat(new RequestOrigin(null, "null", OWN, OWN).isOwn()).isFalse();
    }

    @Test
    void withoutAnOriginTheRefererHasToBeOurs() {
        assertThat(new RequestOrigin(null, null, OWN + "/learning?x=1", OWN).isOwn())
                .isTrue();
        assertThat(new RequestOrigin(null, null, "https://evil.example/" + OWN, OWN).isOwn())
                .isFalse();
        assertThat(new RequestOrigin(null, null, "https://archive.example@evil.example/", OWN).isOwn())
                .isFalse();
    }

    @Test
    void withoutAnyOfThemNothingIsProven() {
        assertThat(new RequestOrigin(null, null, null, OWN).isOwn()).isFalse();
    }

    @Test
    void aPortOfOurOwnIsPartOfTheOrigin() {
        assertThat(new RequestOrigin(null, "http://localhost:8300", null, "http://localhost:8300").isOwn())
                .isTrue();
        assertThat(new RequestOrigin(null, "http://localhost", null, "http://localhost:8300").isOwn())
                .isFalse();
    }
}
