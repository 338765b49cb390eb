package org.chapterhouse.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.chapterhouse.local.Axe;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;

/** Audio only: the picture is not loaded, and everything else is as with it. */
class SoundJourney {

    private static final String SESSION = "sessions/back-to-school";
    private static final String WEBM = """
            {"format": "chapterhouse-archive/1", "archive": {"id": "recorded-here", "title": "Recorded here"},
             "sessions": [{"id": "recorded-here", "slug": "recorded-here", "title": "Recorded in a browser",
              "programs": ["cae"], "visibility": "members",
              "recordings": [{"id": "recorded-here", "sample": true, "file": "recording.webm", "duration": 5}]}]}""";
    /** Five seconds of a moving picture and a tone, as a browser records them: sizes unknown, no index. */
    private static final String RECORD = """
            async () => {
              const canvas = document.createElement('canvas'), pen = canvas.getContext('2d'), sound = new AudioContext();
              const tone = sound.createOscillator(), out = sound.createMediaStreamDestination();
              tone.connect(out);
              tone.start();
              const draw = setInterval(() => { pen.fillStyle = `hsl(${Date.now() / 9 % 360} 90% 50%)`; pen.fillRect(0, 0, 300, 150); }, 40);
              const stream = new MediaStream([...canvas.captureStream(25).getTracks(), ...out.stream.getTracks()]);
              const recorder = new MediaRecorder(stream, { mimeType: 'video/webm;codecs=vp8,opus' }), parts = [];
              recorder.ondataavailable = ({ data }) => parts.push(data);
              const done = new Promise((stopped) => { recorder.onstop = stopped; });
              recorder.start(500);
              setTimeout(() => recorder.stop(), 5500);
              await done;
              clearInterval(draw);
              const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
              return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
            }""";

    private static List<String> media(Page page) {
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/media/recordings/") || request.url().contains("/media/sound/")) {
                asked.add(request.url());
            }
        });
        return asked;
    }

    private static void ready(Page page) {
        page.waitForFunction(
                "() => document.querySelector('video').readyState >= 1 && !document.querySelector('video').controls");
    }

    @Test
    void theSoundAloneGoesOnWhereThePictureWasAndIsRemembered() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = visitor.open(SESSION + "?t=100");
            ready(page);
            visitor.watch(2);
            page.evaluate("document.querySelector('video').play()");
            page.locator("#sound-only").check();
            page.waitForFunction(
                    "() => { const v = document.querySelector('video'); "
                            + "return v.currentSrc.includes('/media/sound/') && v.currentTime > 102.5 && v.currentTime < 112 && !v.paused; }");
            assertThat(page.locator(".stage .cover")).isVisible();
            assertThat(
                            page.evaluate(
                                    "() => { const v = document.querySelector('video'); return v.videoWidth === 0 && Math.abs(v.duration - 247.25) < 1; }"))
                    .isEqualTo(true);
            assertThat(page.locator("#caption")).not().isEmpty();
            assertThat(page.locator(".cue[aria-current]")).hasCount(1);
            // A page that is drawn before the report is taken down begins where the report before ended.
            page.waitForResponse(answer -> answer.url().endsWith("/watched"), () -> visitor.watch(2));

            List<String> asked = media(page);
            visitor.open(SESSION);
            ready(page);
            page.waitForFunction("() => document.querySelector('video').currentTime > 103");
            assertThat(page.locator("#sound-only")).isChecked();
            assertThat(page.locator("#seen")).containsText("You have seen");
            assertThat(asked).isNotEmpty().noneMatch(url -> url.contains("/media/recordings/"));

            page.locator("#sound-only").uncheck();
            page.waitForFunction(
                    "() => document.querySelector('video').videoWidth > 0 && document.querySelector('video').currentTime > 103");
            assertThat(page.locator(".stage .cover")).isHidden();
        }
    }

    @Test
    void itIsMuchSmallerAndComesInRangesToThoseWhoMaySeeTheSession() {
        try (Visitor visitor = new Visitor()) {
            Page page = visitor.open(SESSION);
            String sound = page.locator("#sound-only").getAttribute("data-sound");
            long whole = Long.parseLong(page.request()
                    .head(page.locator("#sound-only").getAttribute("data-whole"))
                    .headers()
                    .get("content-length"));
            APIResponse all = page.request().get(sound);
            assertThat(all.headers()).containsEntry("content-type", "audio/mp4");
            assertThat((long) all.body().length).isLessThan(whole * 3 / 4);
            APIResponse part = page.request().get(sound, RequestOptions.create().setHeader("Range", "bytes=1000-1999"));
            assertThat(part.status()).isEqualTo(206);
            assertThat(part.body()).isEqualTo(Arrays.copyOfRange(all.body(), 1000, 2000));
            assertThat(page.request()
                            .get(
                                    sound,
                                    RequestOptions.create()
                                            .setHeader(
                                                    "If-None-Match",
                                                    all.headers().get("etag")))
                            .status())
                    .isEqualTo(304);
            assertThat(page.request().get("media/sound/999999").status()).isEqualTo(404);
            assertThat(page.request().get("media/sound/x").status()).isEqualTo(404);
        }
    }

    @Test
    void whatABrowserHasRecordedCanBeHeardAloneAndJumpedIn() throws IOException {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            Page page = visitor.page();
            byte[] film = Base64.getDecoder().decode((String) page.evaluate(RECORD));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("manifest.json"));
                zip.write(WEBM.getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("recording.webm"));
                zip.write(film);
            }
            assertThat(new Rest().importAsAdmin(bytes.toByteArray()).body().get("rejections"))
                    .isEmpty();
            visitor.open("sessions/recorded-here");
            ready(page);
            page.locator("#sound-only").check();
            page.waitForFunction(
                    "() => document.querySelector('video').currentSrc.includes('/media/sound/') && document.querySelector('video').readyState >= 1");
            page.evaluate("() => { document.querySelector('video').currentTime = 3; }");
            visitor.watch(1);
            assertThat(visitor.time()).isBetween(3.9, 5.6);
            assertThat(page.evaluate("document.querySelector('video').videoWidth"))
                    .isEqualTo(0);
        }
    }

    @Test
    void itIsAccessible() {
        try (Visitor visitor = new Visitor()) {
            for (Device device : Device.values()) {
                Page page = visitor.on(device);
                visitor.open(SESSION);
                ready(page);
                page.locator("#sound-only").check();
                assertThat(page.locator(".stage .cover")).isVisible();
                assertThat(Axe.violations(page)).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                        .isEqualTo(false);
            }
        }
    }
}
