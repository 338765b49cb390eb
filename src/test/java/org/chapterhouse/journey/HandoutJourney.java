package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.chapterhouse.local.Axe;
import org.chapterhouse.media.document.OfficeFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;

/** From a word that stands only in slides or in a handout to the place where it stands. */
class HandoutJourney {

    private static final String DRAWN = "() => [...document.querySelectorAll('img.slide-picture')]"
            + ".some(img => img.complete && img.naturalWidth === 480)";

    private final Rest rest = new Rest();

    /** Members only, so that it is in nobody else's way and shows who may see what. */
    @BeforeAll
    static void importSlidesAndAHandout(@TempDir Path folder) throws IOException {
        String manifest = """
                {"format": "chapterhouse-archive/1", "archive": {"id": "handouts", "title": "Handouts"}, "sessions": [{
                  "id": "handouts", "slug": "handouts-of-a-journey", "title": "Handouts of a journey", "programs": ["cae"],
                  "visibility": "members", "materials": [
                    {"id": "handouts-deck", "title": "Deck", "kind": "slides", "file": "deck.pptx"},
                    {"id": "handouts-paper", "title": "Paper", "kind": "handout", "file": "paper.docx"}]}]}""";
        Path deck = OfficeFiles.pptx(folder, List.of("Welcome", "Ask for the sagittaria budget", "Thank you"));
        Path paper =
                OfficeFiles.docx(folder, List.of("A cover", "\f", "Zymurgists are volunteers, too.", "\f", "The end"));
        Rest.Answer report = new Rest()
                .importAsAdmin(zip(Map.of(
                        "manifest.json",
                        manifest.getBytes(StandardCharsets.UTF_8),
                        "deck.pptx",
                        Files.readAllBytes(deck),
                        "paper.docx",
                        Files.readAllBytes(paper))));
        assertThat(report.status()).as("%s", report.body()).isLessThan(300);
        Eventually.within(
                Duration.ofSeconds(20),
                "slides and handout are found",
                () -> List.of("sagittaria", "zymurgist").stream()
                        .allMatch(word -> new Rest()
                                        .getAsAdmin("api/v1/search?mode=words&q=" + word)
                                        .body()
                                        .get("total")
                                        .asInt()
                                == 1));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aWordOnASlideOpensAtThatSlideWithItsPicture() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = visitor.open("search?q=sagittaria");
            Locator found = page.locator(".doc");
            assertThat(found).hasCount(1);
            assertThat(found).containsText("Deck, slide 2");
            found.scrollIntoViewIfNeeded();
            page.waitForFunction(DRAWN);
            found.click();
            assertOpenAt(page, 2, "sagittaria");
            page.locator("#page-2 img").scrollIntoViewIfNeeded();
            page.waitForFunction(DRAWN);
        }
    }

    @Test
    void aWordInAHandoutOpensAtItsPart() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = visitor.open("search?q=zymurgist");
            Locator found = page.locator(".doc");
            assertThat(found).containsText("Paper, part 2");
            assertThat(found.locator("img")).hasCount(0);
            found.click();
            assertOpenAt(page, 2, "Zymurgists");
            assertThat(page.locator(".leaf")).hasCount(3);
            page.locator("#page-2").getByText("Next").click();
            assertThat(page.locator("#page-3")).isInViewport();
        }
    }

    private static void assertOpenAt(Page page, int number, String word) {
        page.waitForURL(url -> url.contains("/materials/") && url.endsWith("#page-" + number));
        assertThat(page.locator("#page-" + number)).isInViewport();
        assertThat(page.locator("#page-" + number + " mark")).hasText(word);
        assertThat(page.locator("mark")).hasCount(1);
    }

    @Test
    void whoMayNotSeeTheSessionSeesNothingOfItsMaterials() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = visitor.open("search?q=sagittaria");
            String text = page.locator(".doc")
                    .getAttribute("href")
                    .replaceFirst("[?#].*", "")
                    .substring(1);
            String picture = page.locator(".doc img").getAttribute("src").substring(1);
            assertThat(page.request().get(text).status()).isEqualTo(200);
            assertThat(page.request().get(picture).status()).isEqualTo(200);
            List.of(text, picture, "media/" + text)
                    .forEach(
                            path -> assertThat(rest.get(path).status()).as(path).isEqualTo(404));
            assertThat(rest.get("api/v1/search?mode=words&q=sagittaria")
                            .body()
                            .get("total")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void whatIsNoMaterialIsNotFound() {
        List.of(
                        "materials",
                        "materials/0",
                        "materials/x",
                        "materials/99999999999999999999",
                        "media/materials/1/pages/0.jpg",
                        "media/materials/1/pages/99999.jpg",
                        "media/materials/999999/pages/1.jpg",
                        "media/materials/1/pages/1.png")
                .forEach(path -> assertThat(rest.get(path).status()).as(path).isEqualTo(404));
    }

    @Test
    void slidesOfASampleArePicturesThatABrowserKeeps() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open("search?q=volunteers");
            Locator picture = page.locator(".doc img.slide-picture").first();
            picture.scrollIntoViewIfNeeded();
            page.waitForFunction(DRAWN);
            String address = picture.getAttribute("src");
            APIResponse answer = page.request().get(address);
            assertThat(answer.headers())
                    .containsEntry("content-type", "image/jpeg")
                    .containsEntry("cache-control", "private, no-cache");
            assertThat(page.request()
                            .get(
                                    address,
                                    RequestOptions.create()
                                            .setHeader(
                                                    "If-None-Match",
                                                    answer.headers().get("etag")))
                            .status())
                    .isEqualTo(304);
            assertThat(page.request()
                            .get(address.replaceFirst("\\d+\\.jpg", "500.jpg"))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void theTextOfADocumentIsAccessible() {
        try (Visitor visitor = new Visitor()) {
            for (Device device : Device.values()) {
                Page page = visitor.on(device);
                visitor.signUp();
                visitor.open("search?q=sagittaria");
                assertAccessible(page);
                page.locator(".doc").click();
                page.waitForURL(url -> url.contains("/materials/"));
                assertAccessible(page);
            }
        }
    }

    private static void assertAccessible(Page page) {
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                .isEqualTo(false);
    }
}
