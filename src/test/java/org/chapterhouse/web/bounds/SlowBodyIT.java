package org.chapterhouse.web.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.web.bounds.RawClient.head;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

class SlowBodyIT extends RawClients {

    private static final String UNFINISHED_FORM = head("POST", "/signin", FORM, "Content-Length: 1000") + "email=a";
    private static final String UNFINISHED_CHUNKS =
            head("POST", "/signin", FORM, "Transfer-Encoding: chunked") + "7\r\nemail=a\r\n";
    private static final String UNFINISHED_JSON = head("POST", "/api/v1/me/notes", JSON, "Content-Length: 1000") + "{";

    @Test
    void formsThatNeverEndLeaveTheSiteAnswering() throws IOException {
        send(34, UNFINISHED_FORM);
        assertThatTheSiteAnswers();
        send(166, UNFINISHED_FORM);
        assertThatTheSiteAnswers();
    }

    @Test
    void noOtherBodyThatNeverEndsOccupiesAThread() throws IOException {
        for (String request : List.of(
                UNFINISHED_CHUNKS,
                UNFINISHED_JSON,
                head("PUT", "/api/v1/me/notes/1", JSON, "Content-Length: 9") + "{",
                head("PATCH", "/api/v1/me/notes/1", JSON, "Content-Length: 9"),
                head("DELETE", "/api/v1/me/history", "Content-Length: 9"),
                head("GET", "/", "Content-Length: 9"),
                head("GET", "/jakarta.faces.resource/css/base.css", "Content-Length: 9"),
                head("POST", "/openapi", JSON, "Content-Length: 9"),
                head("POST", "/", MULTIPART, "Content-Length: 900") + PART,
                head("POST", "/admin/imports", MULTIPART, "Content-Length: 900000") + PART,
                head("POST", "/api/v1/imports", "Content-Type: application/zip", "Content-Length: 900000") + "PK",
                head("POST", "/api/v1/imports", "Content-Type: application/zip", "Transfer-Encoding: chunked")
                        + "2\r\nPK")) {
            send(34, request);
        }
        assertThatTheSiteAnswers();
    }

    @Test
    void headersThatNeverEndLeaveTheSiteAnswering() throws IOException {
        send(200, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        assertThatTheSiteAnswers();
    }

    @Test
    void oneNetworkHasOnlySoManyUnderWay() throws IOException {
        send(32, UNFINISHED_FORM);
        // For a second, none counts as slow.
        pause(1500);
        assertThat(answerTo(UNFINISHED_FORM))
                .startsWith("HTTP/1.1 429 ")
                .contains("Retry-After: 10")
                .endsWith("Please try again in a moment.");
        assertThat(answerTo(UNFINISHED_JSON))
                .startsWith("HTTP/1.1 429 ")
                .contains("application/problem+json", "\"status\":429");
        String complete = head("POST", "/signin", FORM, "Content-Length: 7", "Connection: close") + "email=a";
        assertThat(answerTo(complete)).startsWith("HTTP/1.1 200 ");
        closeAll();
        RawClient free = send(head("POST", "/signin", FORM, "Content-Length: 9", "Connection: close") + "email=a");
        pause(300);
        assertThat(free.send("&b").answer()).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aBodyInPiecesIsReadAsIfItHadComeAtOnce() throws IOException {
        String authorization = "Authorization: " + site.adminBearer();
        RawClient pieces =
                send(head("POST", "/api/v1/me/notes", JSON, "Content-Length: 17", "Connection: close", authorization)
                        + "{\"ses");
        pause(300);
        pieces.send("sion\"");
        pause(300);
        assertThat(pieces.send(": null}").answer()).startsWith("HTTP/1.1 400 ").contains("A note needs");
        RawClient chunks = send(
                head("POST", "/api/v1/me/notes", JSON, "Transfer-Encoding: chunked", "Connection: close", authorization)
                        + "5\r\n{\"ses\r\n");
        pause(300);
        assertThat(chunks.send("c\r\nsion\": null}\r\n0\r\n\r\n").answer())
                .startsWith("HTTP/1.1 400 ")
                .contains("A note needs");
    }

    @Test
    void requestsRightBehindEachOtherAreAnsweredInTurn() throws IOException {
        String form = head("POST", "/signin", FORM, "Content-Length: 7") + "email=a";
        assertThat(answerTo(form + form + head("GET", "/", "Connection: close")).split("HTTP/1.1 200 ", -1))
                .hasSize(4);
    }

    @Test
    void whatTakesTooLongEnds() throws IOException {
        Instant start = Instant.now();
        RawClient form = send(UNFINISHED_FORM);
        RawClient chunks = send(UNFINISHED_CHUNKS);
        RawClient json = send(UNFINISHED_JSON);
        RawClient header = send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        RawClient upload = send(
                head("POST", "/api/v1/imports", JSON, "Content-Length: 900000", "Authorization: " + site.adminBearer())
                        + "{");
        assertThat(header.answer()).isEmpty();
        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(15));
        assertThat(form.answer())
                .startsWith("HTTP/1.1 408 ")
                .endsWith("Your request took too long to arrive. Please try again.");
        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofSeconds(19), Duration.ofSeconds(25));
        assertThat(chunks.answer()).startsWith("HTTP/1.1 408 ");
        assertThat(json.answer()).startsWith("HTTP/1.1 408 ").contains("application/problem+json", "\"status\":408");
        assertThat(upload.answer()).startsWith("HTTP/1.1 400 ").contains("The upload was interrupted");
        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(40));
    }
}
