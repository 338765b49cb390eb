package org.chapterhouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.chapterhouse.local.BenchArchive;

import com.microsoft.playwright.Page;

/** What a recording of one and of three hours asks of a phone with a slow line, and of the server. */
final class LongBench {

    private static final LongRecording HOUR = LongRecording.film(60);
    private static final LongRecording THREE_HOURS = LongRecording.film(180);
    private static final LongRecording HEARD_HOUR = LongRecording.sound(60);
    private static final LongRecording HEARD_THREE_HOURS = LongRecording.sound(180);
    private static final int SETTLED_MILLIS = 10_000;
    private static final int PLAYED_MILLIS = 30_000;
    private static final int STEPS = 5;
    private static final String COMMON = "library";

    private static final String PICTURE = "click on a hit to first picture, s";
    private static final String FETCHED = "media fetched without play, KB";
    private static final String USABLE = "player usable, s";
    private static final String SOUND = "audio only, five sixths in, s";
    private static final String HEARD = "click on a hit in an M4A to sound, s";
    private static final String HTML = "session page, HTML compressed, KB";
    private static final String NODES = "DOM nodes at the start";
    private static final String STEP = "longest task, next hit, ms";
    private static final String SLIDES = "longest task, opening slides, ms";
    private static final String TASKS = "tasks over 50 ms, 30 s of playing";
    private static final String SHIFT = "layout shift";
    private static final String SERVER = "server, CPU ms a page, drawn anew";
    private static final String SERVER_P50 = "server, p50 ms, drawn anew";

    private final BenchArchive archive;
    private final LongRecording recording;
    private final Path folder;
    private final Map<String, Double> measured = new LinkedHashMap<>();

    private LongBench(BenchArchive archive, LongRecording recording, Path folder) {
        this.archive = archive;
        this.recording = recording;
        this.folder = folder;
    }

    static void run(Report report) {
        Path folder = Path.of(System.getProperty("basedir", "")).resolve("target/bench-long");
        List<Path> archives = Stream.of(HOUR, THREE_HOURS, HEARD_HOUR, HEARD_THREE_HOURS)
                .map(recording -> recording.zip(folder))
                .toList();
        try (BenchArchive archive = BenchArchive.shipped(BenchSize.settings())) {
            Api api = new Api(archive);
            archives.forEach(api::importArchive);
            Indexed.await(archive, api, LongRecording.RARE, 4);
            Map<String, Double> hour = new LongBench(archive, HOUR, folder).measure();
            hour.put(HEARD, new LongBench(archive, HEARD_HOUR, folder).heard());
            Map<String, Double> threeHours = new LongBench(archive, THREE_HOURS, folder).measure();
            threeHours.put(HEARD, new LongBench(archive, HEARD_THREE_HOURS, folder).heard());
            report.add("Long recordings on a phone", table(hour, threeHours), """
                    390 px, processor four times slower, 1.5 Mb/s, 150 ms; pictures of it lie in target/bench-long. \
                    Before: as measured with recordings of the same lengths when nothing was done for them. The copy with \
                    the index in front and the audio were made before.""");
        }
    }

    private static Table table(Map<String, Double> hour, Map<String, Double> threeHours) {
        Table table = new Table("", "before, 60 min", "before, 180 min", "60 min", "180 min", "aims at");
        Object[][] known = {
            {PICTURE, "17.9", "50.7", "3"},
            {FETCHED, "3,000", "8,900", "300"},
            {USABLE, "1.9", "3.6", "2"},
            {SOUND, "", "28", "3"},
            {HEARD, "", "", "3"},
            {HTML, "54", "149", "40"},
            {NODES, "12,496", "34,440", "3,000"},
            {STEP, "", "923", "200"},
            {SLIDES, "", "404", "200"},
            {TASKS, "", "100", "5"},
            {SHIFT, "0.16", "0.20", "0.05"},
            {SERVER, "", "156", "40"},
            {SERVER_P50, "", "", ""}
        };
        for (Object[] row : known) {
            String what = (String) row[0];
            table.row(what, row[1], row[2], hour.get(what), threeHours.get(what), row[3]);
        }
        return table;
    }

    private Map<String, Double> measure() {
        server();
        arrival();
        link();
        searchAndSlides();
        playing();
        sound();
        return measured;
    }

    private String page(String query) {
        return archive.url("sessions/" + recording.slug() + query);
    }

    private void server() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(page("")))
                .header("Accept-Encoding", "gzip")
                .header("Cookie", "bench=1")
                .build();
        try (Clients one = new Clients(1)) {
            List<List<HttpRequest>> questions = Collections.nCopies(BenchSize.queries(), List.of(request));
            for (int round = 0; round < BenchSize.warmUp(); round++) {
                one.ask(questions);
            }
            double before = archive.cpuSeconds();
            Quantiles alone = Quantiles.of(one.ask(questions));
            measured.put(SERVER, (archive.cpuSeconds() - before) * 1000 / questions.size());
            measured.put(SERVER_P50, alone.median());
            measured.put(
                    HTML,
                    HttpClient.newHttpClient()
                                    .send(request, BodyHandlers.ofByteArray())
                                    .body()
                                    .length
                            / 1000.0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void arrival() {
        try (Phone phone = new Phone()) {
            clickHit(phone);
            measured.put(PICTURE, phone.secondsSinceClick("window.framed"));
            phone.screenshot(folder.resolve(recording.slug() + "-hit.png"));
        }
    }

    private double heard() {
        try (Phone phone = new Phone()) {
            clickHit(phone);
            double seconds = phone.secondsSinceClick("window.going");
            phone.screenshot(folder.resolve(recording.slug() + ".png"));
            return seconds;
        }
    }

    private void clickHit(Phone phone) {
        Page page = phone.open(archive.url("search?q=" + LongRecording.RARE));
        page.locator(".moment a.time[href*='" + recording.slug() + "']").first().click();
        page.waitForURL(url -> url.contains("/sessions/"));
    }

    /** Opened from elsewhere, so that nothing plays. */
    private void link() {
        try (Phone phone = new Phone()) {
            phone.open(page("?t=" + recording.rareSecond()));
            measured.put(USABLE, phone.awaitNumber("window.usable") / 1000);
            measured.put(NODES, phone.number("window.nodes"));
            phone.pause(SETTLED_MILLIS);
            measured.put(FETCHED, phone.mediaKilobytes());
            measured.put(SHIFT, phone.number("window.shifts"));
            phone.screenshot(folder.resolve(recording.slug() + ".png"));
        }
    }

    private void searchAndSlides() {
        try (Phone phone = new Phone()) {
            Page page = phone.open(page("?q=" + COMMON));
            phone.awaitPlayer();
            page.waitForFunction("() => /\\d/.test(document.querySelector('#find output').textContent)");
            phone.pause(SETTLED_MILLIS);
            double before = phone.clock();
            for (int i = 0; i < STEPS; i++) {
                page.locator("#find [data-step='1']").click();
                phone.pause(1_000);
            }
            measured.put(STEP, phone.longestTaskSince(before));
            before = phone.clock();
            page.locator("#tab-slides").click();
            phone.pause(3_000);
            measured.put(SLIDES, phone.longestTaskSince(before));
        }
    }

    private void playing() {
        try (Phone phone = new Phone()) {
            Page page = phone.open(page("?t=60"));
            phone.awaitPlayer();
            phone.pause(SETTLED_MILLIS);
            page.locator("#play").click();
            phone.awaitTrue("document.querySelector('video').currentTime > 61");
            double before = phone.clock();
            phone.pause(PLAYED_MILLIS);
            measured.put(TASKS, phone.tasksSince(before));
        }
    }

    private void sound() {
        try (Phone phone = new Phone()) {
            Page page = phone.open(page("?t=" + recording.rareSecond()));
            phone.awaitPlayer();
            page.request()
                    .head(archive.url(page.locator("#sound-only")
                            .getAttribute("data-sound")
                            .substring(1)));
            phone.pause(SETTLED_MILLIS);
            page.locator("#play").click();
            phone.awaitTrue("!document.querySelector('video').paused");
            page.evaluate("""
                    () => document.querySelector('video').addEventListener('timeupdate', ({ target }) => {
                      if (target.currentSrc.includes('/media/sound/') && target.readyState > 2 && target.currentTime > %d) {
                        window.heard ??= performance.timeOrigin + performance.now();
                      }
                    })""".formatted(recording.rareSecond() - 5));
            page.locator("#sound-only").click();
            measured.put(SOUND, phone.secondsSinceClick("window.heard"));
        }
    }
}
