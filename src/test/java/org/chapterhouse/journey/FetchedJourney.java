package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.chapterhouse.local.Axe;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** A recording that lies as a file on another server plays in our player. For members, so that no count changes. */
class FetchedJourney {

    private static final String FILE = "https://media.example.org/talk.mp4";
    private static final Path SAMPLE = Path.of("src/main/archive/samples/cae-2018-hack-your-engage/recording.mp4");
    private static final String MANIFEST = """
            {"format": "chapterhouse-archive/1", "archive": {"id": "fetched", "title": "Fetched"}, "sessions": [
             {"id": "fetched", "slug": "fetched", "title": "A session from elsewhere", "programs": ["cae"], "visibility": "members",
             "recordings": [{"id": "fetched", "url": "%s", "duration": 200,
             "sections": [{"start": 0, "title": "Welcome"}, {"start": 65.5, "title": "Questions"}],
             "captions": [{"language": "en", "text": "WEBVTT\\n\\n00:01.000 --> 00:04.000\\nGood morning, everybody.\\n\\n\
            01:10.000 --> 01:14.000\\nAre there any questions?"}]}]}]}""".formatted(FILE);

    @BeforeAll
    static void bringIn() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(MANIFEST.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(new Rest().importAsAdmin(bytes.toByteArray()).body().get("rejections"))
                .isEmpty();
    }

    private static List<String> theirServer(Page page) {
        List<String> asked = new CopyOnWriteArrayList<>();
        page.route(url -> !url.startsWith("http://localhost") && !url.startsWith("http://127.0.0.1"), route -> {
            asked.add(route.request().url());
            route.fulfill(part(route.request().headerValue("Range")));
        });
        return asked;
    }

    /** As servers of media do: a recording that comes only from its beginning cannot be played from a moment. */
    private static Route.FulfillOptions part(String range) {
        try {
            byte[] file = Files.readAllBytes(SAMPLE);
            int from = range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-.*", "$1"));
            return new Route.FulfillOptions()
                    .setStatus(206)
                    .setContentType("video/mp4")
                    .setHeaders(Map.of(
                            "Accept-Ranges",
                            "bytes",
                            "Content-Type",
                            "video/mp4",
                            "Content-Range",
                            "bytes %d-%d/%d".formatted(from, file.length - 1, file.length)))
                    .setBodyBytes(Arrays.copyOfRange(file, from, file.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itIsAskedForOnlyWhenSomebodyPlaysAndThenIsMeasured() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            List<String> asked = theirServer(visitor.page());
            Page page = visitor.open("sessions/fetched?t=70");
            assertThat(page.locator("#now")).hasText("1:10");
            assertThat(page.locator(".stage-ask")).containsText("The recording is hosted by media.example.org.");
            assertThat(Axe.violations(page)).isEmpty();
            page.waitForLoadState();
            page.waitForTimeout(500);
            assertThat(asked).isEmpty();

            page.locator("#play").click();
            page.waitForFunction("() => document.getElementById('video').currentTime > 72");
            assertThat(asked).isNotEmpty().allMatch(url -> url.startsWith(FILE));
            page.locator("#play").click();
            page.waitForCondition(() -> visitor.findProgress("fetched").isPresent());
            assertThat(visitor.progress("fetched").get("watched").get(0).get(0).asInt())
                    .isEqualTo(70);
            visitor.open("sessions/fetched");
            assertThat(page.locator("#now")).hasText(Pattern.compile("1:1[1-5]"));
        }
    }

    @Test
    void whatCannotBePlayedIsSaid() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            visitor.page().route(FILE + "**", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
            Page page = visitor.open("sessions/fetched");
            page.locator("#play").click();
            assertThat(page.locator("#failed")).containsText("is not delivering it right now");
        }
    }

    @Test
    void onlyItsServerIsAllowed() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            visitor.open("sessions/fetched");
            String policy =
                    visitor.page().request().get("sessions/fetched").headers().get("content-security-policy");
            assertThat(policy).endsWith("; media-src 'self' https://media.example.org");
        }
    }
}
