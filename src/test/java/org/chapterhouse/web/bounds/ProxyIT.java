package org.chapterhouse.web.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.web.bounds.RawClient.head;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The one trusted proxy of the tests is 127.0.0.2. */
class ProxyIT extends RawClients {

    private static final String PROXY = "127.0.0.2";
    private static final String STRANGER = "127.0.0.3";

    @Test
    void redirectsLeadToTheSiteWhateverTheRequestNames() throws IOException {
        for (String peer : List.of(PROXY, STRANGER)) {
            for (String path : List.of("/account", "/admin/imports", "/browse.xhtml", "/signout", "//x.example/%2e.")) {
                String answer = from(
                                peer,
                                "GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                                        + "X-Forwarded-Proto: https\r\nX-Forwarded-Port: 99\r\n"
                                        + "Forwarded: host=evil.example\r\nConnection: close\r\n\r\n")
                        .answer();
                assertThat(answer).as(path + " from " + peer).doesNotContain("evil.example");
                assertThat(answer.lines().filter(line -> line.startsWith("Location: ")))
                        .as(path)
                        .allMatch(line -> line.matches("Location: (" + site.address() + ")?/[^/].*"));
            }
        }
        assertThat(answerTo("GET /account HTTP/1.0\r\n\r\n")).contains("Location: " + site.address() + "/signin");
    }

    @Test
    void behindAProxyEachClientHasLimitsOfItsOwnWhateverItWritesInFront() throws IOException {
        for (int i = 0; i < 32; i++) {
            from(PROXY, unfinished("10.9.8." + i + ", 198.51.100.1"));
        }
        pause(1500);
        assertThat(from(PROXY, unfinished("203.0.113.77, 198.51.100.1")).answer())
                .startsWith("HTTP/1.1 429 ");
        String complete = head(
                        "POST",
                        "/signin",
                        FORM,
                        "Content-Length: 7",
                        "Connection: close",
                        "X-Forwarded-For: 198.51.100.1, 198.51.100.2")
                + "email=a";
        assertThat(from(PROXY, complete).answer()).startsWith("HTTP/1.1 200 ");
        assertThat(from(STRANGER, complete).answer()).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aNetworkThatAsksTooOftenHasToWait() throws IOException {
        String wrongToken = head(
                "GET",
                "/api/v1/me/progress",
                "Connection: close",
                "Authorization: Bearer wrong",
                "X-Forwarded-For: 198.51.100.7");
        for (int i = 0; i < 20; i++) {
            assertThat(from(PROXY, wrongToken).answer()).startsWith("HTTP/1.1 401 ");
        }
        assertThat(from(PROXY, wrongToken).answer())
                .startsWith("HTTP/1.1 429 ")
                .containsPattern("Retry-After: \\d")
                .contains("application/problem+json", "Please wait");
        String other = head("GET", "/", "Connection: close", "X-Forwarded-For: 198.51.100.7");
        assertThat(from(PROXY, other).answer()).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void everyAnswerTellsBrowsersWhatTheyMayDo() throws IOException {
        for (String request : List.of(
                "GET / HTTP/1.1",
                "GET /no-such-page HTTP/1.1",
                "GET /console HTTP/1.1",
                "GET /WEB-INF/web.xml HTTP/1.1",
                "POST /learning HTTP/1.1\r\nContent-Length: 99999",
                "GET /media/recordings/1 HTTP/1.1",
                "GET /api/v1/nothing HTTP/1.1",
                "GET / HTTP/1.1\r\nAuthorization: Bearer wrong")) {
            assertThat(answerTo(request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .as(request)
                    .contains("Content-Security-Policy: default-src 'self';", "base-uri 'none'")
                    .contains("X-Content-Type-Options: nosniff", "Referrer-Policy: ");
        }
    }

    @Test
    void nothingLeadsToTheServersManagement() throws IOException {
        assertThat(answerTo("GET /console HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404 ")
                .doesNotContain("Location: ");
    }

    @Test
    void whoIsNoProxyCannotSpeakForOthers() throws IOException {
        for (int i = 0; i < 32; i++) {
            from(STRANGER, unfinished("198.51.100." + i));
        }
        pause(1500);
        assertThat(from(STRANGER, unfinished("198.51.100.99")).answer()).startsWith("HTTP/1.1 429 ");
    }

    private static String unfinished(String forwardedFor) {
        return head("POST", "/signin", FORM, "Content-Length: 1000", "X-Forwarded-For: " + forwardedFor) + "email=a";
    }
}
