package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** An editor corrects captions line by line, by mouse and by keyboard. */
class DeskLinesJourney {

    private static final String API = "api/v1/sessions/lined/captions/en";
    private static final String PATH = "desk/sessions/lined/captions/en";

    /** Axe takes minutes for two thousand lines; the first and those around the open line are enough. */
    private static final String[] LINES_LIKE_OTHERS = {
        ".line:nth-child(n+20):nth-child(-n+990)", ".line:nth-child(n+1010)"
    };

    private static final byte[] ARCHIVE = RecordingArchive.zip("""
            {"format": "chapterhouse-archive/1", "archive": {"id": "lined", "title": "Lined"},
             "programs": [{"id": "lined-p", "name": "Lined Program"}],
             "sessions": [{"id": "lined", "slug": "lined", "title": "To be corrected", "programs": ["lined-p"],
              "visibility": "members", "recordings": [{"id": "lined", "sample": true, "file": "recording.mp4",
               "duration": 218}]}]}""", "lcti-3-message-marketing-media");

    private final TestArchive archive = TestArchive.running();
    private final Rest rest = new Rest();
    private final Visitor editor = new Visitor();
    private Page page;

    @BeforeEach
    void start() {
        rest.importAsAdmin(ARCHIVE);
        save("people", """
                {"start": 1, "end": 4, "text": "Good morning everybody"},
                {"start": 4, "end": 5, "speaker": "Ann", "text": "We begin in Arizona, where the session opens"},
                {"start": 6, "end": 9, "text": "One ask for every reigon"}""");
        editor.signIn("admin@chapterhouse.local", archive.adminPassword());
        page = editor.open(PATH);
        assertThat(line(1)).containsText("Good morning everybody");
    }

    @AfterEach
    void leave() {
        editor.close();
    }

    private void save(String origin, String lines) {
        assertThat(rest.putAsAdmin(API + "?origin=" + origin, "{\"lines\": [" + lines + "]}")
                        .status())
                .isEqualTo(200);
    }

    private JsonNode saved() {
        return rest.getAsAdmin(API).body();
    }

    private Locator line(int number) {
        return page.locator(".line").nth(number - 1);
    }

    private Locator said() {
        return page.locator("#said");
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    @Test
    void aWordIsCorrectedByMouseAndFoundBySearch() {
        String word = "Quillfeather" + UUID.randomUUID().toString().substring(0, 6);
        line(3).locator("button").first().click();
        assertThat(page.locator("#video")).hasJSProperty("paused", false);
        page.waitForFunction("document.querySelector('#video').currentTime >= 6");
        page.getByLabel("Words").fill("One ask for every region by " + word);
        assertThat(said()).hasText("Not saved yet");
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(said()).containsText("Saved: 3 lines.");
        Eventually.within(
                Duration.ofSeconds(20),
                "search finds the new word",
                () -> !rest.getAsAdmin("api/v1/search?q=" + word)
                        .body()
                        .get("hits")
                        .isEmpty());
        assertThat(saved().at("/lines/1/speaker").asText()).isEqualTo("Ann");
    }

    @Test
    void everythingCanBeDoneByKeyboardAndTakenBack() {
        page.locator(".line-open").first().focus();
        press("ArrowDown", "Enter");
        assertThat(line(2).locator("textarea")).isFocused();
        assertThat(line(2).locator(".line-form .line-flaw"))
                .containsText("Too fast to read: split it, or let it end at 0:06.");
        press("Control+Home");
        for (int i = 0; i < "We begin in Arizona,".length(); i++) {
            press("ArrowRight");
        }
        press("Alt+b");
        assertThat(page.locator(".line")).hasCount(4);
        assertThat(line(3).locator("textarea")).hasValue("where the session opens");
        press("Alt+ArrowUp", "Alt+m");
        assertThat(line(2).locator("textarea")).hasValue("We begin in Arizona, where the session opens");
        press("Alt+x");
        assertThat(page.locator(".line")).hasCount(2);
        press("Control+z", "Control+z", "Control+z");
        assertThat(page.locator(".line")).hasCount(3);
        press("Control+y");
        assertThat(page.locator(".line")).hasCount(4);
        press("Escape");
        assertThat(page.locator(".line-form")).hasCount(0);
        press("Control+s");
        assertThat(said()).containsText("Saved: 4 lines.");
        assertThat(saved().get("lines").findValuesAsText("text"))
                .containsExactly(
                        "Good morning everybody",
                        "We begin in Arizona,",
                        "where the session opens",
                        "One ask for every reigon");
    }

    @Test
    void timesAreSetAtThePictureTypedAndShifted() {
        line(1).locator("button").first().click();
        page.evaluate("document.querySelector('#video').pause(); document.querySelector('#video').currentTime = 2.5;");
        page.locator("[data-do=end]").click();
        assertThat(page.getByLabel("End")).hasValue("0:02.5");
        page.getByLabel("Start").fill("soon");
        press("Tab");
        assertThat(line(1)).containsText("This is not a time.");
        page.getByLabel("Start").fill("0:00.5");
        press("Tab");
        page.getByText("Shift times").click();
        page.locator("#shift").fill("2");
        page.locator("[data-do=shiftAll]").click();
        assertThat(said()).hasText("Shifted by 2 s.");
        press("Control+s");
        assertThat(said()).containsText("Saved: 3 lines.");
        assertThat(saved().get("lines").findValuesAsText("start")).containsExactly("2.5", "6.0", "8.0");
        assertThat(saved().at("/lines/0/end").asDouble()).isEqualTo(4.5);
    }

    @Test
    void wordsAreReplacedEverywhere() {
        page.locator("#find-text").fill("ON");
        assertThat(page.locator("[data-count]")).hasText("4 found");
        page.locator("#find-text").fill("reigon");
        press("Enter");
        assertThat(line(3).locator("textarea")).hasValue("One ask for every reigon");
        page.locator("#find-replacement").fill("region");
        page.getByText("Replace all").click();
        assertThat(line(3).locator("textarea")).hasValue("One ask for every region");
        assertThat(page.locator("[data-count]")).hasText("0 found");
    }

    @Test
    void ofTwoEditorsTheSecondChooses() {
        save("people", "{\"start\": 1, \"end\": 4, \"text\": \"Theirs\"}");
        line(1).locator("button").first().click();
        page.getByLabel("Words").fill("Mine");
        press("Control+s");
        assertThat(page.locator("#conflict")).containsText("changed the captions in “en” on ");
        assertThat(saved().at("/lines/0/text").asText()).isEqualTo("Theirs");
        assertThat(Axe.violations(page)).isEmpty();
        page.getByText("Take theirs").click();
        assertThat(page.locator(".line")).hasCount(1);
        assertThat(line(1)).containsText("Theirs");
        press("Control+z");
        assertThat(line(1)).containsText("Mine");
        press("Control+s");
        assertThat(said()).containsText("Saved: 3 lines.");
        assertThat(saved().at("/lines/0/text").asText()).isEqualTo("Mine");
    }

    @Test
    void whatCannotBeSavedIsShown() {
        line(2).locator("button").first().click();
        page.getByLabel("Words").fill(" ");
        press("Control+s");
        assertThat(said()).containsText("because line 2 has no words");
        page.getByLabel("Words").fill("<script>document.title = 'x'</script>");
        press("Control+s");
        assertThat(said()).containsText("Saved: 3 lines.");
        page.reload();
        assertThat(line(2)).containsText("<script>document.title = 'x'</script>");
        assertThat(page).hasTitle("Captions, English · Chapterhouse");
    }

    @Test
    void twoThousandLinesAreReadableOnAPhoneInTheDark() {
        save(
                "machine",
                IntStream.range(0, 2_000)
                        .mapToObj(i -> "{\"start\": %d, \"end\": %d, \"text\": \"This is line %d of many\"}"
                                .formatted(i / 10, i / 10 + 2, i))
                        .collect(Collectors.joining(",")));
        page.reload();
        assertThat(page.locator(".line")).hasCount(2_000);
        line(1_000).locator("button").first().click();
        page.getByLabel("Words").fill("A line among two thousand");
        assertThat(said()).hasText("Not saved yet");
        page.evaluate("document.querySelector('#video').pause()");
        assertThat(Axe.violations(page, LINES_LIKE_OTHERS)).isEmpty();
        page.setViewportSize(390, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Axe.violations(page, LINES_LIKE_OTHERS)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }
}
