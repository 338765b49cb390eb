package org.chapterhouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** The page of a recording in windows of little height: laptops, phones held sideways, pages enlarged four times. */
class LowWindowJourney {

    private static final String SESSION = "sessions/building-your-base";

    @ParameterizedTest
    @CsvSource({"1366, 650", "1280, 720", "1440, 900"})
    void onALaptopThePlayButtonIsSeenWithoutScrolling(int width, int height) {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.onAnotherDevice(width, height, ColorScheme.LIGHT);
            visitor.open(SESSION);
            assertThat(page.evaluate(
                            "() => document.getElementById('play').getBoundingClientRect().bottom <= innerHeight"))
                    .isEqualTo(true);
            assertThat(page.evaluate("() => document.querySelector('.stage-frame').clientHeight >= 300"))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, 650", "1280, 720", "844, 390"})
    void aPictureNarrowerThanItsStageIsInTheMiddleOfIt(int width, int height) {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.onAnotherDevice(width, height, ColorScheme.LIGHT);
            visitor.open(SESSION);
            assertThat(page.evaluate(
                            "() => { const box = selector => document.querySelector(selector).getBoundingClientRect();"
                                    + " const stage = box('.stage'), frame = box('.stage-frame');"
                                    + " return frame.width < stage.width - 20 &&"
                                    + " Math.abs(frame.left - stage.left - (stage.right - frame.right)) < 2; }"))
                    .isEqualTo(true);
            assertThat(page.evaluate("() => getComputedStyle(document.querySelector('.stage')).backgroundColor"))
                    .isNotEqualTo("rgba(0, 0, 0, 0)");
        }
    }

    @ParameterizedTest
    @CsvSource({"320, 180", "320, 256", "640, 360", "740, 360"})
    void whereThePictureWouldFillTheWindowItScrollsAway(int width, int height) {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.onAnotherDevice(width, height, ColorScheme.LIGHT);
            visitor.open(SESSION);
            page.locator("#play").scrollIntoViewIfNeeded();
            page.mouse().wheel(0, 1_500);
            page.waitForFunction("() => document.querySelector('.stage').getBoundingClientRect().bottom <= 0");
            assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                    .isEqualTo(false);
        }
    }

    @ParameterizedTest
    @CsvSource({"390, 844", "360, 640"})
    void onAPhoneHeldUprightItStaysInSight(int width, int height) {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.onAnotherDevice(width, height, ColorScheme.LIGHT);
            visitor.open(SESSION);
            page.mouse().wheel(0, 1_500);
            page.waitForFunction("() => scrollY > 500");
            assertThat(page.evaluate(
                            "() => { const { top, bottom } = document.querySelector('.stage').getBoundingClientRect();"
                                    + " return top === 0 && bottom < innerHeight * 0.5; }"))
                    .isEqualTo(true);
        }
    }
}
