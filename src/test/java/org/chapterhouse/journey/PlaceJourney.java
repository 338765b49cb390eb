package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;

/** Where in a recording an address leads. */
class PlaceJourney {

    private static final String SESSION = "sessions/hack-your-engage";
    private static final String TIME = "document.querySelector('video').currentTime";
    private static final String LENGTH = "document.querySelector('video').duration";

    @Test
    void theFractionOfASecondIsKept() {
        try (Visitor visitor = new Visitor()) {
            Page page = at(visitor, "83.4");
            page.waitForFunction("() => Math.abs(" + TIME + " - 83.4) < 0.05");
            assertThat(page.locator("video")).hasAttribute("src", Pattern.compile(".*#t=83\\.4$"));
        }
    }

    @Test
    void aLineOfTheTranscriptIsMarkedWhereItsOwnLinkLeads() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open(SESSION);
            String href = page.locator(".cue").nth(4).getAttribute("href");
            String start = page.locator(".cue").nth(4).getAttribute("data-start");
            assertThat(Double.parseDouble(href.replaceFirst(".*t=", ""))).isEqualTo(Double.parseDouble(start));
            visitor.open(href.substring(1));
            assertThat(page.locator(".cue[aria-current]")).hasAttribute("data-start", start);
        }
    }

    @ParameterizedTest
    @CsvSource({"NaN", "1e9", "-5", "abc", "''", "Infinity", "%00", "99999999999999"})
    void whatNamesNoPlaceOpensAtTheBeginning(String time) {
        try (Visitor visitor = new Visitor()) {
            List<String> errors = new ArrayList<>();
            visitor.page().onPageError(errors::add);
            Page page = at(visitor, time);
            assertThat((Boolean) page.evaluate(TIME + " < 1")).isTrue();
            assertThat(page.locator("#now")).hasText("0:00");
            assertThat(errors).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"999999", "9000", "276h"})
    void beyondTheEndTheLastSecondsOpen(String time) {
        try (Visitor visitor = new Visitor()) {
            Page page = at(visitor, time);
            page.waitForFunction("() => Math.abs(" + LENGTH + " - 3 - " + TIME + ") < 0.5");
            assertThat(page.locator("#failed")).isHidden();
        }
    }

    private static Page at(Visitor visitor, String time) {
        Page page = visitor.open(SESSION + "?t=" + time);
        page.waitForFunction("() => document.querySelector('video').readyState > 0");
        return page;
    }
}
