package org.chapterhouse.web.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.web.bounds.RawClient.head;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class LargeBodyIT extends RawClients {

    private static final int MOST = 65_536;
    private static final int MEGABYTES = 260;

    @Test
    void aHugeFieldIsRefusedBeforeItIsRead() throws IOException {
        String head = head("POST", "/signin", FORM, "Content-Length: " + MEGABYTES * 1024 * 1024);
        assertThat(answerTo(head + "email="))
                .startsWith("HTTP/1.1 413 ")
                .contains("Connection: close")
                .endsWith("A request can have at most 65,536 bytes.");
        RawClient stubborn = send(head);
        byte[] megabyte = new byte[1024 * 1024];
        for (int i = 0; i < MEGABYTES; i++) {
            stubborn.send(megabyte);
        }
        assertThat(stubborn.answer()).startsWith("HTTP/1.1 413 ");
        assertThatTheSiteAnswers();
    }

    @Test
    void chunksAreCountedAsTheyCome() throws IOException {
        RawClient chunks = send(head("POST", "/signin", FORM, "Transfer-Encoding: chunked"));
        String chunk = "10000\r\n" + "a".repeat(MOST) + "\r\n";
        for (int i = 0; i < 160; i++) {
            chunks.send(chunk);
        }
        assertThat(chunks.answer()).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void asMuchAsIsAllowedIsTaken() throws IOException {
        String field = "email=" + "a".repeat(MOST - 6);
        assertThat(answerTo(head("POST", "/signin", FORM, "Content-Length: " + MOST, "Connection: close") + field))
                .startsWith("HTTP/1.1 200 ");
        assertThat(answerTo(head("POST", "/signin", FORM, "Transfer-Encoding: chunked", "Connection: close")
                        + "10000\r\n" + field + "\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void noOtherRequestMayBringMore() throws IOException {
        for (String request : List.of(
                "PUT /api/v1/me/notes/1",
                "PATCH /api/v1/me",
                "DELETE /api/v1/me/history",
                "POST /api/v1/me/notes",
                "PUT /api/v1/imports",
                "POST /api/v1/imports/",
                "POST /admin/imports",
                "POST /sessions/x",
                "OPTIONS /",
                "GET /",
                "GET /jakarta.faces.resource/css/base.css")) {
            String[] words = request.split(" ");
            assertThat(answerTo(head(words[0], words[1], FORM, "Content-Length: " + (MOST + 1)) + "a"))
                    .as(request)
                    .startsWith("HTTP/1.1 413 ")
                    .contains(words[1].startsWith("/api/") ? "application/problem+json" : "text/plain");
        }
    }

    @Test
    void aFormOfVeryManyFieldsIsRefused() throws IOException {
        String fields = IntStream.range(0, 1001).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
        assertThat(answerTo(head("POST", "/signin", FORM, "Content-Length: " + fields.length()) + fields))
                .startsWith("HTTP/1.1 413 ")
                .endsWith("A form can have at most 1,000 fields.");
        String parts = "--x\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n".repeat(1001) + "--x--\r\n";
        assertThat(answerTo(head(
                                "POST",
                                "/signin",
                                "Content-Type: multipart/form-data; boundary=x",
                                "Content-Length: " + parts.length())
                        + parts))
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void aLengthThatIsNoneIsRefused() throws IOException {
        for (String length : List.of("-1", "many", "7, 7", "18446744073709551623", "9223372036854775808")) {
            assertThat(answerTo(head("POST", "/signin", FORM, "Content-Length: " + length) + "email=a"))
                    .as(length)
                    .matches("(?s)HTTP/1.1 4(00|13) .*");
        }
    }

    @Test
    void headersAreBoundedToo() throws IOException {
        assertThat(answerTo(head("GET", "/", "X-Large: " + "a".repeat(40_000)))).startsWith("HTTP/1.1 400 ");
        assertThat(answerTo(head("GET", "/", "X-Large: " + "a".repeat(20_000), "Connection: close")))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void whoeverAsksFirstIsToldFirst() throws IOException {
        assertThat(answerTo(head("POST", "/signin", FORM, "Content-Length: 90000", "Expect: 100-continue")))
                .startsWith("HTTP/1.1 413 ");
        RawClient polite =
                send(head("POST", "/signin", FORM, "Content-Length: 7", "Expect: 100-continue", "Connection: close"));
        assertThat(polite.send("email=a").answer()).startsWith("HTTP/1.1 100 ").contains("HTTP/1.1 200 ");
    }
}
