package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.chapterhouse.local.Axe;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** Recordings on other sites: nothing is sent there before somebody asks for it. For members, so that no count changes. */
class FrameJourney {

    private static final String MANIFEST = """
            {"format": "chapterhouse-archive/1", "archive": {"id": "elsewhere", "title": "Elsewhere"}, "sessions": [%s]}""";
    private static final String SESSION = """
            {"id": "%1$s", "slug": "%1$s", "title": "A session on %2$s", "programs": ["cae"], "visibility": "members",
             "recordings": [{"id": "%1$s", "url": "%3$s", "duration": 300,
             "sections": [{"start": 0, "title": "Welcome"}, {"start": 65.5, "title": "Questions"}],
             "captions": [{"language": "en", "text": "WEBVTT\\n\\n00:01.000 --> 00:04.000\\nGood morning, everybody.\\n\\n\
            01:10.000 --> 01:14.000\\nAre there any questions?"}]}]}""";

    @BeforeAll
    static void bringIn() throws IOException {
        String sessions = String.join(
                ",",
                SESSION.formatted("on-youtube", "YouTube", "https://youtu.be/aB3_-xyz012"),
                SESSION.formatted("on-vimeo", "Vimeo", "https://vimeo.com/76979871/8272103f6e"),
                SESSION.formatted(
                        "on-a-look-alike", "a look-alike", "https://youtube.com.example.org/watch?v=aB3_-xyz012"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(MANIFEST.formatted(sessions).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(new Rest().importAsAdmin(bytes.toByteArray()).body().get("rejections"))
                .isEmpty();
    }

    /** Answers for all other hosts, of which there are none here, and writes down what was asked of them. */
    private static List<String> watchOthers(Page page) {
        List<String> asked = new CopyOnWriteArrayList<>();
        page.route(url -> !url.startsWith("http://localhost") && !url.startsWith("http://127.0.0.1"), route -> {
            asked.add(route.request().url());
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<!DOCTYPE html><html lang=en><title>Their player</title><p>Their player</p></html>"));
        });
        return asked;
    }

    @Test
    void nothingIsSentBeforeTheClickAndThenTheMomentPlays() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            List<String> asked = watchOthers(visitor.page());
            Page page = visitor.open("sessions/on-youtube");
            Locator line = page.locator(".cue").last();
            assertThat(page.locator("#frame-load")).hasText("Load the video from youtube-nocookie.com");
            assertThat(page.locator(".stage-ask")).containsText("YouTube will then know that you are watching");
            assertThat(page.locator(".stage-ask a")).hasAttribute("href", "https://youtu.be/aB3_-xyz012");
            line.click();
            assertThat(page.locator("#frame-at")).hasText("It will start at 1:10.");
            assertThat(page.locator("iframe")).hasCount(0);
            page.waitForLoadState();
            assertThat(asked).isEmpty();

            page.locator("#frame-load").click();
            Locator frame = page.locator(".stage iframe");
            assertThat(page.frameLocator(".stage iframe").locator("p")).hasText("Their player");
            assertThat(frame).isFocused();
            assertThat(frame).hasAttribute("title", "A session on YouTube, YouTube player");
            assertThat(frame).hasAttribute("referrerpolicy", "strict-origin");
            assertThat(asked)
                    .containsExactly("https://www.youtube-nocookie.com/embed/aB3_-xyz012?autoplay=1&rel=0&start=70");
            assertThat(page.locator("#frame-load")).isHidden();

            page.locator(".rows-sections .time").last().click();
            assertThat(frame)
                    .hasAttribute(
                            "src", "https://www.youtube-nocookie.com/embed/aB3_-xyz012?autoplay=1&rel=0&start=65");
            assertThat(page.locator(".stage-ask")).containsText("it does not count toward your progress");
            assertThat(page.url()).endsWith("/sessions/on-youtube");
        }
    }

    @Test
    void aLinkToAMomentSetsWhereItBegins() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            List<String> asked = watchOthers(visitor.page());
            Page page = visitor.open("sessions/on-vimeo?t=70");
            assertThat(page.locator("#frame-at")).hasText("It will start at 1:10.");
            assertThat(page.locator(".stage-ask a"))
                    .hasAttribute("href", "https://vimeo.com/76979871/8272103f6e#t=70s");
            page.locator("#frame-load").click();
            assertThat(page.locator(".stage iframe"))
                    .hasAttribute("src", "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=8272103f6e#t=70s");
            assertThat(page.frameLocator(".stage iframe").locator("p")).hasText("Their player");
            assertThat(asked).singleElement().asString().startsWith("https://player.vimeo.com/video/76979871");
        }
    }

    @Test
    void onlyPagesWithAFrameAllowOneAndOnlyFromThere() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            assertThat(policy(visitor, "sessions/on-youtube")).endsWith("; frame-src https://www.youtube-nocookie.com");
            assertThat(policy(visitor, "sessions/on-vimeo")).endsWith("; frame-src https://player.vimeo.com");
            assertThat(policy(visitor, "sessions/on-a-look-alike")).doesNotContain("frame-src");
            assertThat(policy(visitor, "sessions/hack-your-engage")).doesNotContain("frame-src");
            Page page = visitor.open("sessions/on-a-look-alike");
            assertThat(page.locator("#frame-load")).hasCount(0);
            assertThat(page.locator(".stage a"))
                    .hasAttribute("href", "https://youtube.com.example.org/watch?v=aB3_-xyz012");
        }
    }

    private static String policy(Visitor visitor, String path) {
        return visitor.page().request().get(path).headers().get("content-security-policy");
    }

    @Test
    void askingIsAccessible() {
        try (Visitor visitor = new Visitor()) {
            for (Device device : Device.values()) {
                Page page = visitor.on(device);
                visitor.signUp();
                watchOthers(page);
                visitor.open("sessions/on-youtube?t=70");
                assertThat(page.locator("#frame-at")).hasText("It will start at 1:10.");
                assertThat(Axe.violations(page)).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                        .isEqualTo(false);
            }
        }
    }
}
