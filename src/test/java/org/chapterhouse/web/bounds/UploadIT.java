package org.chapterhouse.web.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.web.bounds.RawClient.head;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.chapterhouse.account.Visitor;
import org.junit.jupiter.api.Test;

class UploadIT extends RawClients {

    private static final int BYTES = 20 * 1024 * 1024;
    private static final String LENGTH = "Content-Length: " + BYTES;
    private static final String ZIP = "Content-Type: application/zip";

    @Test
    void nobodyReadsTheUploadOfSomebodyUnknown() throws IOException {
        assertThat(answerToHalfOf(head("POST", "/admin/imports", MULTIPART, LENGTH) + PART))
                .startsWith("HTTP/1.1 302 ")
                .contains("Connection: close", "/signin?from=%2Fadmin%2Fimports");
        assertThat(answerToHalfOf(head("POST", "/api/v1/imports", ZIP, LENGTH)))
                .startsWith("HTTP/1.1 401 ")
                .contains("Please sign in first.");
        assertThat(answerToHalfOf(head("POST", "/api/v1/imports", ZIP, LENGTH, "Authorization: Bearer of nothing")))
                .startsWith("HTTP/1.1 401 ");
    }

    @Test
    void nobodyReadsTheUploadOfALearner() throws IOException {
        Visitor learner = new Visitor();
        learner.signUp("Ada Lovelace", UUID.randomUUID() + "@example.org", "velvet anchor tundra", "/account");
        String cookie = "Cookie: " + learner.cookie();
        assertThat(answerToHalfOf(head("POST", "/admin/imports", MULTIPART, LENGTH, cookie) + PART))
                .startsWith("HTTP/1.1 403 ")
                .contains("Connection: close", "</html>");
        assertThat(answerToHalfOf(head("POST", "/api/v1/imports", ZIP, LENGTH, cookie, "Origin: " + site.address())))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void anEditorMayBringMoreThanAFormMay() throws IOException {
        String manifest = "no JSON " + " ".repeat(300_000);
        RawClient upload = send(head(
                "POST",
                "/api/v1/imports",
                JSON,
                "Content-Length: " + manifest.length(),
                "Authorization: " + site.adminBearer(),
                "Connection: close"));
        assertThat(upload.send(manifest).answer()).startsWith("HTTP/1.1 400 ").contains("nor a manifest in valid JSON");
    }

    @Test
    void anUploadLargerThanAnyMayBeIsRefusedBeforeItIsRead() throws IOException {
        assertThat(answerTo(head("POST", "/api/v1/imports", ZIP, "Content-Length: 3000000000")))
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json")
                .contains("An upload can have at most 2,147,483,648 bytes, the limit that"
                        + " chapterhouse.import.max-bytes sets.");
    }

    @Test
    void hundredsOfMegabytesAreTakenWholeOrInChunks() throws IOException {
        byte[] megabyte = "x".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        int count = 300;
        String[] whole = {
            ZIP, "Authorization: " + site.adminBearer(), "Connection: close", "Content-Length: " + count * 1024 * 1024
        };
        RawClient upload = send(head("POST", "/api/v1/imports", whole));
        for (int i = 0; i < count; i++) {
            upload.send(megabyte);
        }
        assertThat(upload.answer()).startsWith("HTTP/1.1 400 ").contains("This is neither a ZIP file");
        String[] chunked = {
            ZIP, "Authorization: " + site.adminBearer(), "Connection: close", "Transfer-Encoding: chunked"
        };
        RawClient chunks = send(head("POST", "/api/v1/imports", chunked));
        for (int i = 0; i < count; i++) {
            chunks.send("100000\r\n").send(megabyte);
            chunks.send("\r\n");
        }
        assertThat(chunks.send("0\r\n\r\n").answer())
                .startsWith("HTTP/1.1 400 ")
                .contains("This is neither a ZIP file");
    }

    @Test
    void oneNetworkUploadsOnlySoMuchAtOnce() throws IOException {
        String upload = head("POST", "/api/v1/imports", ZIP, LENGTH, "Authorization: " + site.adminBearer()) + "PK";
        send(4, upload);
        assertThatTheSiteAnswers();
        assertThat(answerTo(upload)).startsWith("HTTP/1.1 429 ");
    }

    /** Somebody who reads it would wait for the other half. */
    private String answerToHalfOf(String request) throws IOException {
        RawClient client = send(request);
        byte[] part = new byte[1024 * 1024];
        for (int i = 0; i < 10; i++) {
            client.send(part);
        }
        return client.answer();
    }
}
