package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import org.chapterhouse.local.Axe;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** Slides on the strip and beside the video. */
class SlidesJourney {

    /** Its slides come at 0, 24.75, 73.25, 129, 169 and 198 seconds. */
    private static final String SESSION = "sessions/back-to-school";

    private static final double LENGTH = 247.25;

    private static Page open(Visitor visitor, String path) {
        Page page = visitor.open(path);
        page.waitForFunction(
                "() => document.querySelector('video').readyState >= 1 && !document.querySelector('video').controls");
        return page;
    }

    private static void seek(Page page, double seconds) {
        page.evaluate("seconds => { document.querySelector('video').currentTime = seconds; }", seconds);
    }

    private static void drawn(Page page, String picture) {
        page.waitForFunction(
                "picture => { const i = document.querySelector(picture); return i && i.complete && i.naturalWidth > 0; }",
                picture);
    }

    @Test
    void pointingAtTheStripShowsTheSlideOfThatPlace() {
        try (Visitor visitor = new Visitor()) {
            List<String> pictures = new CopyOnWriteArrayList<>();
            visitor.page().onRequest(request -> {
                if (request.url().contains("/pages/")) {
                    pictures.add(request.url());
                }
            });
            Page page = open(visitor, SESSION);
            assertThat(pictures).isEmpty();
            BoundingBox strip = page.locator("#scrub").boundingBox();
            page.mouse().move(strip.x + strip.width * 80 / LENGTH, strip.y + strip.height / 2);
            assertThat(page.locator(".scrub-tip")).hasText(Pattern.compile("1:(19|20) Build the coalition"));
            assertThat(page.locator(".scrub-picture")).hasAttribute("src", Pattern.compile("/pages/3\\.jpg$"));
            drawn(page, ".scrub-picture");
            BoundingBox tip = page.locator(".scrub-tip").boundingBox();
            page.mouse().move(strip.x + strip.width - 1, strip.y + strip.height / 2);
            assertThat(page.locator(".scrub-picture")).hasAttribute("src", Pattern.compile("/pages/6\\.jpg$"));
            assertThat(page.locator(".scrub-tip").boundingBox().height).isEqualTo(tip.height);
            page.mouse().move(5, 5);
            assertThat(page.locator(".scrub-tip")).isHidden();
            page.locator("#scrub").focus();
            page.keyboard().press("Home");
            assertThat(page.locator(".scrub-picture")).hasAttribute("src", Pattern.compile("/pages/1\\.jpg$"));
            assertThat(pictures).hasSize(3);
        }
    }

    @Test
    void theLargeSlideFollowsTheVideoUntilSomebodyLeafs() {
        try (Visitor visitor = new Visitor()) {
            Page page = open(visitor, SESSION);
            seek(page, 80);
            page.locator("#tab-slides").click();
            Locator place = page.locator("#slide-place");
            assertThat(place).hasText("Slide 3 of 6");
            drawn(page, ".slide-large");
            seek(page, 130);
            assertThat(place).hasText("Slide 4 of 6");
            page.waitForFunction(
                    "() => { const list = document.querySelector('.slides'), current = list.querySelector('[aria-current]'); "
                            + "const top = current.getBoundingClientRect().top - list.getBoundingClientRect().top; return top > -2 && top < 2; }");

            page.locator("#slide-previous").click();
            assertThat(place).hasText("Slide 3 of 6");
            seek(page, 170);
            assertThat(page.locator(".slides [aria-current]")).containsText("Slide 5");
            assertThat(place).hasText("Slide 3 of 6");
            page.locator("#slide-back").click();
            assertThat(place).hasText("Slide 5 of 6");
            assertThat(page.locator("#slide-back")).isHidden();

            page.locator("#slide-next").click();
            assertThat(page.locator("#slide-next")).isDisabled();
            page.locator("#slide-play").click();
            page.waitForFunction("() => document.querySelector('video').currentTime >= 198");
            assertThat(page.locator("#slide-back")).isHidden();
        }
    }

    @Test
    void theListIsOneTabStopWithArrowKeys() {
        try (Visitor visitor = new Visitor()) {
            Page page = open(visitor, SESSION);
            page.locator("#tab-slides").click();
            assertThat(page.locator(".slides a[tabindex='0']")).hasCount(1);
            page.locator(".slides .time").first().focus();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#slide-place")).hasText("Slide 2 of 6");
            page.keyboard().press("End");
            assertThat(page.locator("#slide-place")).hasText("Slide 6 of 6");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator(".slide-number").last()).isFocused();
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.querySelector('video').currentTime >= 198");
        }
    }

    @Test
    void slidesAreAccessibleInAnyWidth() {
        try (Visitor visitor = new Visitor()) {
            for (Device device : Device.values()) {
                visitor.on(device);
                Page page = open(visitor, SESSION + "?t=80");
                page.locator("#tab-slides").click();
                page.locator("#slide-next").click();
                drawn(page, ".slide-large");
                assertThat(Axe.violations(page)).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                        .isEqualTo(false);
            }
        }
    }
}
