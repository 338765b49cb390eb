package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.chapterhouse.local.TestContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** A course of a session to watch and a material to read. */
class CourseJourney {

    /** Rows and the transactions that wrote them. */
    private static final String WRITTEN = "select string_agg(row, ';' order by row) from ("
            + Stream.of(
                            "session_completion",
                            "course_completion",
                            "material_read",
                            "watch_record",
                            "watch_batch",
                            "watch_clock",
                            "outbox")
                    .map(table -> "select '" + table + "' || ctid || ' ' || xmin as row from " + table)
                    .collect(Collectors.joining(" union all "))
            + ") rows";

    private final TestContent content = TestArchive.running().content();
    private final Rest rest = new Rest();
    private final String slug = "mixed-" + UUID.randomUUID();

    @BeforeEach
    void makeACourse() {
        assertThat(rest.importAsAdmin(RecordingArchive.firstMinute(slug, "cae-2018-hack-your-engage"))
                        .body()
                        .get("rejections"))
                .isEmpty();
        assertThat(rest.postAsAdmin("api/v1/imports", """
                {"format": "chapterhouse-archive/1", "archive": {"id": "%1$s", "title": "%1$s"},
                 "materials": [{"id": "%1$s-primer", "title": "A primer to read", "kind": "toolkit", "program": "cae",
                  "url": "https://example.org/primer", "summary": "What to know before."}],
                 "courses": [{"id": "%1$s", "title": "A mixed course",
                  "items": [{"session": "%1$s"}, {"material": "%1$s-primer"}]}]}""".formatted(slug))
                        .body()
                        .get("rejections"))
                .isEmpty();
    }

    @AfterEach
    void removeIt() {
        content.sql("delete from course where slug = '" + slug + "'");
        content.sql("delete from material where title = 'A primer to read'");
        content.sql("delete from source_ref where source_id = '%1$s-primer' or source_id = '%1$s' and kind = 'COURSE'"
                .formatted(slug));
    }

    @Test
    void aMaterialIsMarkedAsReadAndUnmarkedAndTheCourseIsCompletedByTheLastPart() {
        try (Visitor visitor = new Visitor()) {
            String email = visitor.signUp();
            Page page = visitor.open("courses/" + slug);
            assertThat(page.locator(".side-card")).containsText("0 of 2 parts completed");
            assertThat(page.locator("#part-2")).containsText("Not read yet");
            assertThat(page.locator("#part-2 a.btn")).hasAttribute("href", "https://example.org/primer");
            accessible(page);
            page.getByText("Mark as read").click();
            assertThat(page.locator("#part-2")).containsText("You marked this as read on");
            assertThat(page).hasURL(Pattern.compile(".*/courses/" + slug + "#part-2"));
            assertThat(page.locator(".side-card")).containsText("1 of 2 parts completed");
            assertThat(page.locator(".ring")).containsText("50");
            accessible(page);
            page.locator("#part-2").getByText("Undo").click();
            assertThat(page.locator("#part-2")).containsText("Not read yet");
            assertThat(page.locator(".side-card")).containsText("0 of 2 parts completed");
            page.getByText("Mark as read").click();
            assertThat(page.locator(".side-card")).containsText("1 of 2 parts completed");

            complete(page, email);
            visitor.open("courses/" + slug);
            assertThat(page.locator(".side-card")).containsText("Completed on");
            assertThat(page.locator(".side-card")).containsText("2 of 2 parts completed");
            page.locator("#part-2").getByText("Undo").click();
            assertThat(page.locator(".side-card")).containsText("1 of 2 parts completed");
            assertThat(page.locator(".side-card")).containsText("Completed on");
            readingWritesNothing(visitor);
        }
    }

    @Test
    void theSessionOfACourseLeadsToTheMaterialThatFollows() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = visitor.open("sessions/" + slug);
            assertThat(page.locator(".about-course")).containsText("A primer to read");
            assertThat(page.locator("#next-panel")).hasAttribute("data-counts", "false");
            assertThat(page.locator("#next-panel a")).hasAttribute("href", "/courses/" + slug + "#part-2");
            visitor.onAnotherDevice(390, 844, ColorScheme.DARK);
            page = visitor.open("courses/" + slug);
            assertThat(page.locator(".steps > li")).hasCount(1);
            assertThat(page.getByText("Mark as read")).hasCount(0);
            assertThat(page.locator("input[name='jakarta.faces.ViewState']")).hasValue("stateless");
            accessible(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            visitor.open("");
            accessible(page);
        }
    }

    /** Reports the first minute as played, a day after the last report. */
    private void complete(Page page, String email) {
        content.sql("insert into watch_clock (account_id, accounted_until) select id, now() - interval '1 day'"
                + " from account where email = '" + email + "'");
        String recording = content.rows("select r.id from recording r join session s on s.id = r.session_id"
                        + " where s.slug = '" + slug + "'")
                .get(0);
        Object status = page.evaluate("""
                async ([slug, recording]) => (await fetch(`/api/v1/sessions/${slug}/watched`, { method: 'POST',
                    headers: { 'Content-Type': 'application/json' },
                    body: JSON.stringify({ recording, batch: 'all', played: [[0, 60]], position: 60 }) })).status""", List.of(slug, Integer.parseInt(recording)));
        assertThat(status).isEqualTo(200);
    }

    private void readingWritesNothing(Visitor visitor) {
        List<String> before = content.rows(WRITTEN);
        for (String path : List.of(
                "",
                "courses",
                "courses/" + slug,
                "sessions/" + slug,
                "learning",
                "notes",
                "browse",
                "api/v1/me/progress",
                "api/v1/me/export.json",
                "api/v1/me/history",
                "api/v1/me/xapi.json")) {
            assertThat(visitor.profile()
                            .request()
                            .get(TestArchive.running().url(path))
                            .status())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(content.rows(WRITTEN)).isEqualTo(before);
    }

    private static void accessible(Page page) {
        assertThat(Axe.violations(page)).isEmpty();
    }
}
