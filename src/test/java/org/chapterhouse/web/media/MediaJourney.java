package org.chapterhouse.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recording of the real catalog over HTTP, exact to the byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaJourney {

    private static final Pattern RECORDING = Pattern.compile("/media/recordings/\\d+");
    private static final Pattern CAPTIONS = Pattern.compile("/media/captions/\\d+");

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestArchive archive = TestArchive.running();
    private String recording;
    private String captions;
    private byte[] whole;
    private String etag;

    @BeforeAll
    void openTheSession() throws Exception {
        String page = new String(get("sessions/back-to-school").body(), StandardCharsets.UTF_8);
        recording = first(RECORDING, page);
        captions = first(CAPTIONS, page);
        HttpResponse<byte[]> answer = get(recording);
        whole = answer.body();
        etag = header(answer, "ETag");
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group().substring(1);
    }

    @Test
    void theWholeFileSaysWhatItIs() throws Exception {
        HttpResponse<byte[]> answer = get(recording);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("video/mp4");
        assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(etag).matches("\"[0-9a-f]{64}\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void singleRangesAreExact() throws Exception {
        assertPart("bytes=0-0", 0, 0);
        assertPart("bytes=1000-1999", 1000, 1999);
        assertPart("bytes=-500", whole.length - 500, whole.length - 1);
        assertPart("bytes=" + (whole.length - 1) + "-", whole.length - 1, whole.length - 1);
        assertPart("bytes=" + (whole.length - 10) + "-99999999999", whole.length - 10, whole.length - 1);
    }

    private void assertPart(String range, int first, int last) throws Exception {
        HttpResponse<byte[]> answer = get(recording, "Range", range);
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes " + first + "-" + last + "/" + whole.length);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(whole, first, last + 1));
    }

    /** What browsers send for recordings. To Firefox any name of an encoding would mean that nobody can jump in the file. */
    @ParameterizedTest
    @ValueSource(strings = {"identity", "identity;q=1, *;q=0"})
    void whatIsAskedForUnpackedNamesNoEncoding(String accepted) throws Exception {
        HttpResponse<byte[]> answer = get(recording, "Accept-Encoding", accepted, "Range", "bytes=0-");
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.headers().map()).doesNotContainKey("content-encoding");
        assertThat(answer.body()).isEqualTo(whole);
    }

    @Test
    void severalRangesComeInParts() throws Exception {
        HttpResponse<byte[]> answer = get(recording, "Range", "bytes=0-3, 4-7");
        assertThat(answer.statusCode()).isEqualTo(206);
        String boundary = header(answer, "Content-Type").replace("multipart/byteranges; boundary=", "");
        String part = "\r\n--" + boundary + "\r\nContent-Type: video/mp4\r\nContent-Range: bytes ";
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1))
                .isEqualTo(part + "0-3/" + whole.length + "\r\n\r\n" + text(0, 4) + part + "4-7/" + whole.length
                        + "\r\n\r\n" + text(4, 8) + "\r\n--" + boundary + "--\r\n");
    }

    private String text(int from, int to) {
        return new String(whole, from, to - from, StandardCharsets.ISO_8859_1);
    }

    @Test
    void beyondTheEndIsRefusedWithTheLength() throws Exception {
        HttpResponse<byte[]> answer = get(recording, "Range", "bytes=" + whole.length + "-");
        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + whole.length);
    }

    @Test
    void aRangeOfWhatHasChangedIsTheWholeFile() throws Exception {
        assertThat(get(recording, "Range", "bytes=0-9", "If-Range", etag).body())
                .hasSize(10);
        assertThat(get(recording, "Range", "bytes=0-9", "If-Range", "\"old\"").body())
                .hasSize(whole.length);
    }

    @Test
    void whoHasTheFileIsNotSentItAgain() throws Exception {
        HttpResponse<byte[]> answer = get(recording, "If-None-Match", etag);
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void headTellsTheLengthAndSendsNothing() throws Exception {
        HttpResponse<byte[]> answer = send(request(recording).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(whole.length));
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aDownloadHasTheNameOfTheSession() throws Exception {
        assertThat(header(get(recording + "?download"), "Content-Disposition"))
                .startsWith("attachment; filename=\"back-to-school.mp4\"");
    }

    @Test
    void captionsAreServedToPlayAndToRead() throws Exception {
        HttpResponse<byte[]> vtt = get(captions + ".vtt");
        assertThat(header(vtt, "Content-Type")).isEqualToIgnoringCase("text/vtt;charset=UTF-8");
        assertThat(new String(vtt.body(), StandardCharsets.UTF_8)).startsWith("WEBVTT\n");
        assertThat(new String(get(captions + ".txt").body(), StandardCharsets.UTF_8))
                .doesNotContain("-->");
        assertThat(get(captions + ".vtt", "If-None-Match", header(vtt, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(get("media/recordings/999999").statusCode()).isEqualTo(404);
        assertThat(get("media/recordings/x").statusCode()).isEqualTo(404);
        assertThat(get("media/materials/999999").statusCode()).isEqualTo(404);
        assertThat(get(captions + ".exe").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(archive.url(path)));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }
}
