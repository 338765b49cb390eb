package org.chapterhouse.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.chapterhouse.local.Deployments;
import org.chapterhouse.local.SiteClient;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;

/** What browsers are told about our scripts, style sheets, fonts and drawings. */
@ExtendWith(ArquillianExtension.class)
class AssetsIT {

    private static final Pattern OURS =
            Pattern.compile("/jakarta\\.faces\\.resource/([a-z/-]+)-[A-Z2-7]{8}(\\.[a-z0-9]+)");

    private static final Pattern THEIRS = Pattern.compile("/jakarta\\.faces\\.resource/[^\"]*\\?ln=[^\"]*");

    @Inject
    private SiteClient site;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @Test
    void whatBrowsersAskForByThemselvesIsThere() throws Exception {
        Map<String, String> types = Map.of(
                "/favicon.ico", "image/x-icon",
                "/apple-touch-icon.png", "image/png",
                "/icon-192.png", "image/png",
                "/icon-512.png", "image/png",
                "/site.webmanifest", "application/manifest+json");
        for (Map.Entry<String, String> each : types.entrySet()) {
            HttpResponse<byte[]> answer = get(each.getKey());
            assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).startsWith(each.getValue());
            assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=2592000");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'self'");
        }
    }

    @Test
    void aPageNamesThemByTheirContentAndBrowsersKeepThem() throws Exception {
        List<String> addresses = addresses();
        assertThat(addresses.stream().map(address -> OURS.matcher(address).replaceFirst("$1$2")))
                .contains(
                        "scripts/site.js",
                        "styles/site.css",
                        "styles/pages.css",
                        "images/mark.svg",
                        "fonts/atkinson.woff2");
        for (String address : addresses) {
            HttpResponse<byte[]> answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(answer.headers().allValues("Content-Encoding")).isEmpty();
        }
    }

    @Test
    void theDescriptionOfTheRestInterfaceIsNeverTakenForAPage() throws Exception {
        HttpResponse<byte[]> answer = get("/openapi");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
    }

    @Test
    void textIsPackedForThoseWhoTakeThat() throws Exception {
        String address = address("styles/site.css");
        HttpResponse<byte[]> plain = get(address);
        HttpResponse<byte[]> gzip = get(address, "Accept-Encoding", "gzip, deflate");
        HttpResponse<byte[]> brotli = get(address, "Accept-Encoding", "gzip, deflate, br");
        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(brotli, "Content-Encoding")).isEqualTo("br");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body()))).hasBinaryContent(plain.body());
        assertThat(brotli.body()).hasSizeLessThan(gzip.body().length);
        for (HttpResponse<byte[]> answer : List.of(plain, gzip, brotli)) {
            assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
            assertThat(header(answer, "Content-Type")).startsWith("text/css");
            assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(answer.body().length));
        }
        assertThat(List.of(header(plain, "ETag"), header(gzip, "ETag"), header(brotli, "ETag")))
                .doesNotHaveDuplicates();
    }

    @Test
    void fontsArePackedByThemselves() throws Exception {
        HttpResponse<byte[]> font = get(address("fonts/atkinson.woff2"), "Accept-Encoding", "gzip, br");
        assertThat(header(font, "Content-Type")).isEqualTo("font/woff2");
        assertThat(font.headers().map()).doesNotContainKeys("content-encoding", "vary");
    }

    @Test
    void whoHasAFormOfItAlreadyIsNotSentItAgain() throws Exception {
        String address = address("scripts/site.js");
        String etag = header(get(address, "Accept-Encoding", "br"), "ETag");
        HttpResponse<byte[]> same = get(address, "Accept-Encoding", "br", "If-None-Match", etag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(header(same, "ETag")).isEqualTo(etag);
        assertThat(get(address, "Accept-Encoding", "gzip", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPageFromBeforeAnUpgradeGetsThePresentFileButMayNotKeepIt() throws Exception {
        String address = address("scripts/site.js");
        HttpResponse<byte[]> answer = get(address.replaceFirst("-[A-Z2-7]{8}", "-AAAAAAAA"));
        assertThat(answer.body()).isEqualTo(get(address).body());
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void neitherSourcesNorPackedFilesAreServed() throws Exception {
        String address = address("scripts/site.js");
        for (String path : List.of(
                address + ".gz",
                address + ".br",
                "/jakarta.faces.resource/scripts/site/suggest.js",
                "/jakarta.faces.resource/scripts/nothing-AAAAAAAA.js",
                "/jakarta.faces.resource/x")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void filesOfLibrariesCarryAVersion() throws Exception {
        String page = site.get("/account", "Authorization", site.adminBearer()).body();
        assertThat(THEIRS.matcher(page).results().map(MatchResult::group))
                .isNotEmpty()
                .allMatch(address -> address.matches(".*&amp;v=\\d.*"));
    }

    private List<String> addresses() throws IOException, InterruptedException {
        return OURS.matcher(site.get("/").body())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private String address(String source) throws IOException, InterruptedException {
        return addresses().stream()
                .filter(address -> OURS.matcher(address).replaceFirst("$1$2").equals(source))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
