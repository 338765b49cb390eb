package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

import org.chapterhouse.local.Axe;
import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** An editor uploads a recording on the page of a session, whatever breaks meanwhile. */
class RecordingUploadJourney {

    private static final String PATH = "desk/sessions/uploaded";
    private static final String PARTS = "**/api/v1/uploads/*";
    /** So that it goes in several parts. */
    private static final int PADDING = 10_000_000;

    @TempDir
    private Path folder;

    private final TestArchive archive = TestArchive.running();
    private final Rest rest = new Rest();
    private final Visitor editor = new Visitor();
    private final List<Integer> offsets = new CopyOnWriteArrayList<>();
    private Page page;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        rest.postAsAdmin("api/v1/imports?overwrite=true", """
                {"format": "chapterhouse-archive/1", "archive": {"id": "uploaded", "title": "Uploaded"},
                 "programs": [{"id": "uploaded-p", "name": "Uploaded Program"}],
                 "sessions": [{"id": "uploaded", "slug": "uploaded", "title": "To be uploaded",
                   "programs": ["uploaded-p"], "visibility": "members", "recordings": []}]}
                """);
        file = Files.write(
                folder.resolve("recording.mp4"), padded(RecordingArchive.sample("lcti-3-message-marketing-media")));
        editor.signIn("admin@chapterhouse.local", archive.adminPassword());
        page = editor.open(PATH);
        page.onRequest(request -> {
            if (request.method().equals("PATCH")) {
                offsets.add(Integer.parseInt(request.headerValue("upload-offset")));
            }
        });
    }

    @AfterEach
    void leave() {
        page.evaluate("localStorage.clear()");
        editor.close();
    }

    /** With a box at its end that players skip. */
    private static byte[] padded(byte[] recording) {
        return ByteBuffer.allocate(recording.length + PADDING)
                .put(recording)
                .putInt(PADDING)
                .put("free".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private Locator said() {
        return page.locator("#recording-said");
    }

    private void upload() {
        page.locator("#recording-file").setInputFiles(file);
        page.locator("#recording-form .btn-primary").click();
    }

    /** Breaks the connection for the parts with these numbers, from 0. */
    private void breakWhere(IntPredicate broken) {
        AtomicInteger parts = new AtomicInteger();
        page.route(PARTS, route -> {
            boolean part = route.request().method().equals("PATCH");
            if (part && broken.test(parts.getAndIncrement())) {
                route.abort();
            } else {
                route.resume();
            }
        });
    }

    @Test
    void anUploadGoesOnByItselfWhenTheConnectionBreaksAndThenPlays() {
        assertThat(page.locator("#recording-now")).containsText("This session has no recording yet.");
        assertThat(page.locator("#captions-form")).isHidden();
        breakWhere(part -> part == 1);
        upload();
        assertThat(said()).containsText("The recording is saved.");
        assertThat(offsets).startsWith(0, 4 << 20, 4 << 20, 8 << 20);
        assertThat(page.locator("#recording-now")).containsText("3:47 long, MP4, 12.0 MB.");
        assertThat(page.locator("#captions-form")).isVisible();
        assertThat(page.locator("#recording-left")).isHidden();
        assertThat(Axe.violations(page)).isEmpty();
        rest.putAsAdmin("api/v1/sessions/uploaded/captions/en?origin=people", """
                {"lines": [{"start": 1, "end": 2, "text": "Welcome"}, {"start": 600, "end": 602, "text": "Too late"}]}""");
        upload();
        assertThat(said()).containsText("One line begins after the end of the recording, at 0:10:00 of 0:03:47.");
        Page watching = editor.open("sessions/uploaded");
        watching.locator("#play").click();
        watching.waitForFunction("() => document.querySelector('video').currentTime > 0.5");
    }

    @Test
    void anUploadGoesOnAfterAReloadAndAfterTheServerWasKilled() {
        breakWhere(part -> part > 0);
        upload();
        Locator told = page.locator("#recording-way p");
        assertThat(told).containsText("The connection was lost.");
        page.onceDialog(dialog -> dialog.accept());
        page.unroute(PARTS);
        page.reload();
        archive.killWildFly();
        archive.startWildFly();
        editor.signIn("admin@chapterhouse.local", archive.adminPassword());
        page = editor.open(PATH);
        assertThat(page.locator("#recording-left"))
                .containsText("The upload of “recording.mp4” is not finished. Choose the same file");
        offsets.clear();
        upload();
        assertThat(page.locator("#recording-left")).isHidden();
        assertThat(said()).containsText("The recording is saved.");
        assertThat(offsets.get(0)).isEqualTo(4 << 20);
    }

    @Test
    void whatIsNoRecordingIsRefusedAndAnUploadCanBeCanceled() {
        page.locator("#recording-form .btn-primary").click();
        assertThat(said()).containsText("Choose a recording first.");
        page.locator("#recording-file")
                .setInputFiles(
                        new FilePayload("talk.mp4", "video/mp4", "Not a recording".getBytes(StandardCharsets.UTF_8)));
        page.locator("#recording-form .btn-primary").click();
        assertThat(page.locator("#recording-left")).isHidden();
        assertThat(said()).containsText("The file “talk.mp4” is neither a recording");
        page.locator("#recording-file")
                .setInputFiles(
                        new FilePayload("talk.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        page.locator("#recording-form .btn-primary").click();
        assertThat(said()).containsText("The file “talk.pdf” is not an MP4, WebM or MP3 file");
        page.route(PARTS, route -> {
            if (route.request().method().equals("PATCH")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        upload();
        assertThat(page.locator("#recording-way")).isVisible();
        page.locator("#recording-cancel").click();
        assertThat(page.locator("#recording-way")).isHidden();
        assertThat(page.locator("#recording-left")).isHidden();
        assertThat(page.locator("#recording-now")).containsText("This session has no recording yet.");
        Eventually.within(
                Duration.ofSeconds(10),
                "nothing of it is left",
                () -> archive.content()
                        .rows("select id from upload where name = 'recording.mp4'")
                        .isEmpty());
    }
}
