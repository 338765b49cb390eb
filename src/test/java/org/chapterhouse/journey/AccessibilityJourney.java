package org.chapterhouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.Test;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/** Every page, signed out and signed in, on a desktop and on a phone: nothing that axe objects to. */
class AccessibilityJourney {

    private static final List<String> PUBLIC = List.of(
            "",
            "browse",
            "browse?program=cae&has=transcript",
            "programs",
            "programs/cae",
            "courses",
            "courses/lcti",
            "sessions/libraries-and-the-2020-census",
            "sessions/advocacy-institute-2005",
            "search",
            "search?q=volunteers",
            "search?q=volunteers&mode=words&kind=slide&chapter=illinois",
            "sessions/building-your-base?q=volunteers",
            "search?q=xyzzyplugh",
            "signin",
            "signup",
            "transcripts/1",
            "no-such-page");
    private static final List<String> SIGNED_IN = List.of(
            "",
            "learning",
            "notes",
            "account",
            "searches",
            "search?q=volunteers",
            "desk",
            "desk/sessions",
            "desk/trash",
            "desk/bulk",
            "desk/sessions/libraries-and-the-2020-census",
            "desk/sessions/libraries-and-the-2020-census/captions/en",
            "desk/catalog",
            "desk/presenters",
            "desk/catalog/programs",
            "desk/catalog/programs/cae",
            "desk/catalog/courses/lcti",
            "desk/catalog/materials?add=yes",
            "admin/imports",
            "admin/queries",
            "admin/index",
            "admin/links",
            "admin/files",
            "admin/people",
            "admin/people?account=1",
            "courses/lcti",
            "sessions/hack-your-engage",
            "transcripts/1");

    @Test
    void publicPagesAreAccessible() {
        try (Visitor visitor = new Visitor()) {
            assertThat(violations(visitor, PUBLIC, false)).isEmpty();
        }
    }

    @Test
    void pagesOfThoseSignedInAreAccessible() {
        try (Visitor visitor = new Visitor()) {
            assertThat(violations(visitor, SIGNED_IN, true)).isEmpty();
        }
    }

    @Test
    void suggestionsAreAccessible() {
        try (Visitor visitor = new Visitor()) {
            for (Device device : Device.values()) {
                visitor.on(device);
                Page page = visitor.open("search?q=comittee");
                page.locator("[role=combobox] >> visible=true").fill("lib");
                page.locator("[role=option]").first().waitFor();
                page.keyboard().press("ArrowDown");
                assertThat(violations(page, "suggestions", device)).isEmpty();
            }
        }
    }

    private static List<String> violations(Visitor visitor, List<String> paths, boolean signedIn) {
        List<String> all = new ArrayList<>();
        for (Device device : Device.values()) {
            visitor.on(device);
            if (signedIn) {
                visitor.signIn("admin@chapterhouse.local", TestArchive.running().adminPassword());
            }
            paths.forEach(path -> all.addAll(violations(visitor.open(path), path, device)));
        }
        return all;
    }

    private static List<String> violations(Page page, String path, Device device) {
        List<String> found = new ArrayList<>();
        for (Rule rule : Axe.violations(page)) {
            found.add("/%s (%s): %s: %s"
                    .formatted(
                            path, device, rule.getId(), rule.getNodes().get(0).getHtml()));
        }
        boolean overflows = (boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
        if (overflows) {
            found.add("/%s (%s) scrolls sideways".formatted(path, device));
        }
        return found;
    }
}
