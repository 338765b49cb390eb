package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;

/** The strip of the player: dragging it finely, and going from section to section. */
class StripJourney {

    private static final String SESSION = "sessions/hack-your-engage";
    private static final String TIME = "document.querySelector('video').currentTime";

    @Test
    void draggedAwayFromTheStripThePlayheadGoesSlowerAndSaysSo() {
        try (Visitor visitor = new Visitor()) {
            Page page = ready(visitor);
            Locator tip = page.locator(".scrub-tip");
            BoundingBox box = page.locator("#scrub").boundingBox();
            double middle = box.x + box.width / 2;
            page.mouse().move(middle, box.y + box.height / 2);
            page.mouse().down();
            page.mouse().move(middle, box.y + box.height + 60);
            assertThat(tip).containsText("Half speed");
            page.mouse().move(middle, box.y + box.height + 130);
            assertThat(tip).containsText("Quarter speed");
            page.mouse().move(middle, box.y - 200);
            assertThat(tip).containsText("Fine, 1/20 speed");
            page.mouse().move(middle + box.width / 4, box.y - 200);
            page.mouse().up();
            double length = (double) page.evaluate("document.querySelector('video').duration");
            page.waitForFunction("(to) => Math.abs(" + TIME + " - to) < 0.5", length / 2 + length / 4 / 20);
        }
    }

    @Test
    void aFingerIsToldThatItCanGoSlower() {
        try (Visitor visitor = new Visitor()) {
            visitor.onAnotherDevice(390, 844, ColorScheme.LIGHT);
            Page page = ready(visitor);
            page.evaluate("() => { document.querySelector('#scrub').setPointerCapture = () => {}; }");
            page.locator("#scrub").dispatchEvent("pointerdown", touch(page));
            assertThat(page.locator(".scrub-tip")).containsText("Slide away for finer steps");
            page.locator("#scrub").dispatchEvent("pointerup", touch(page));
            assertThat(page.locator(".scrub-tip")).isHidden();
        }
    }

    private static Object touch(Page page) {
        BoundingBox box = page.locator("#scrub").boundingBox();
        return Map.of("pointerType", "touch", "pointerId", 5, "clientX", box.x + box.width / 2, "clientY", box.y + 5);
    }

    @Test
    void buttonsAndKeysLeadFromSectionToSection() {
        try (Visitor visitor = new Visitor()) {
            Page page = ready(visitor);
            double second = start(page, 1);
            double third = start(page, 2);
            page.getByLabel("Next section").click();
            page.waitForFunction("(to) => Math.abs(" + TIME + " - to) < 0.1", second);
            page.keyboard().press("Shift+ArrowRight");
            page.waitForFunction("(to) => Math.abs(" + TIME + " - to) < 0.1", third);
            assertThat(page.locator(".rows-sections > li.is-current"))
                    .hasAttribute("data-start", String.valueOf(third));
            page.getByLabel("Previous section").click();
            page.waitForFunction("(to) => Math.abs(" + TIME + " - to) < 0.1", second);
            page.locator("#scrub").focus();
            page.keyboard().press("Shift+ArrowLeft");
            page.waitForFunction("(to) => Math.abs(" + TIME + " - to) < 0.1", start(page, 0));
        }
    }

    @Test
    void onAPhoneTheButtonsOfSectionsStandBesideTheTime() {
        try (Visitor visitor = new Visitor()) {
            visitor.onAnotherDevice(390, 844, ColorScheme.LIGHT);
            Page page = ready(visitor);
            BoundingBox button = page.getByLabel("Next section").boundingBox();
            BoundingBox clock = page.locator(".controls .clock").boundingBox();
            assertThat(button.y).isBetween(clock.y - button.height, clock.y + clock.height);
            assertThat(button.x + button.width).isLessThanOrEqualTo(390);
        }
    }

    @Test
    void theTimeIsWholeBesideTheButtonsAndALongTitleMovesNothing() {
        try (Visitor visitor = new Visitor()) {
            for (int width : new int[] {320, 390, 768, 1024, 1200, 1280, 1440}) {
                visitor.onAnotherDevice(width, 844, ColorScheme.LIGHT);
                Page page = ready(visitor);
                double top = page.locator("#play").boundingBox().y;
                page.evaluate(
                        "() => { document.querySelector('#now').textContent = '2:41:07';"
                                + " document.querySelector('#now + span').textContent = 'of 3:00:00';"
                                + " document.querySelector('#section').textContent = 'A long title of a section '.repeat(5); }");
                BoundingBox clock = page.locator(".controls .clock").boundingBox();
                BoundingBox length = page.locator("#now + span").boundingBox();
                assertThat(length.x + length.width).as("%s px", width).isLessThanOrEqualTo(clock.x + clock.width);
                assertThat(page.locator("#play").boundingBox().y).isEqualTo(top);
            }
        }
    }

    private static double start(Page page, int section) {
        return Double.parseDouble(
                page.locator(".rows-sections > li").nth(section).getAttribute("data-start"));
    }

    private static Page ready(Visitor visitor) {
        Page page = visitor.open(SESSION);
        page.waitForFunction("() => document.querySelector('video').readyState > 0");
        return page;
    }
}
