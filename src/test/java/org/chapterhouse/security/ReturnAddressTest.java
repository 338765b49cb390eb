package org.chapterhouse.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/learning",
                "/sessions/cae-2019-2020-census?t=754",
                "/search?q=e-books%20%26%20levies",
                "/browse?topic=a&from=/x",
                "/signing-day"
            })
    void aPageOfThisSiteIsReturnedTo(String wanted) {
        assertThat(ReturnAddress.of(wanted).path()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "learning",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/x\r\nSet-Cookie: a=b",
                " //evil.example",
                "/a b",
                "/%zz"
            })
    void anythingElseLeadsHome(String wanted) {
        assertThat(ReturnAddress.of(wanted).path()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signin", "/signin?from=/x", "/signup", "/signout", "/api/v1/sessions"})
    void pagesThatWouldLeadInCirclesLeadHome(String wanted) {
        assertThat(ReturnAddress.of(wanted).path()).isEqualTo("/");
    }

    @Test
    void theSignInPageIsToldWhereToGoOn() {
        assertThat(ReturnAddress.of("/learning?x=1&y=2").signIn())
                .isEqualTo("/signin?from=%2Flearning%3Fx%3D1%26y%3D2");
        assertThat(ReturnAddress.of("/").signIn()).isEqualTo("/signin");
    }
}
