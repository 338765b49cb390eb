package org.chapterhouse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.chapterhouse.local.BenchArchive;
import org.chapterhouse.local.Chromium;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/**
 * How long it takes from a click, or from the opening of a link, to the first picture of the moment that was meant, as
 * the browser itself tells it. The reference is the bare file, opened at the same second in the same browser.
 */
final class FirstFrameBench {

    private static final String WATCH = "sessions/building-your-base";
    private static final int MOMENT = 116;
    private static final int WARM_UP = 3;

    /** Remembers when something was clicked, on this page or the one before, and when the first frame was shown. */
    private static final String STOPWATCH = """
            (() => {
              const now = () => performance.timeOrigin + performance.now();
              addEventListener('click', () => { sessionStorage.clicked = now(); delete window.framed; }, true);
              const wait = (video) => video.requestVideoFrameCallback((drawn, { mediaTime }) => {
                if (Math.abs(mediaTime - window.meant) < 4) window.framed ??= now();
                wait(video);
              });
              // As soon as it is parsed: the only frame of a paused video may be there before anything is drawn.
              new MutationObserver((changes, observer) => {
                const video = document.querySelector('video');
                if (!video) return;
                observer.disconnect();
                wait(video);
              }).observe(document, { childList: true, subtree: true });
              window.meant = +(location.href.match(/[?&#]t=(\\d+)/)?.[1] ?? %d);
            })();""".formatted(MOMENT);

    private static final String FRAMED = "() => window.framed";

    private final BenchArchive archive;
    private final Map<String, List<Double>> millis = new TreeMap<>();

    private FirstFrameBench(BenchArchive archive) {
        this.archive = archive;
    }

    static void run(Report report) {
        try (BenchArchive archive = BenchArchive.shipped(BenchSize.settings())) {
            Indexed.await(archive, new Api(archive), "library", 1);
            FirstFrameBench bench = new FirstFrameBench(archive);
            for (int round = -WARM_UP; round < BenchSize.rounds(20); round++) {
                bench.measure(round);
            }
            report.add("The first picture", bench.table(), """
                    Milliseconds until a frame within 4 s of the moment is on the screen, in a browser without a cache each \
                    time, %d rounds in turns. The bare file is the recording itself as a page of its own. Decoding without \
                    a graphics card and the browser share the two processors with the servers.""".formatted(BenchSize.rounds(20)));
        }
    }

    private void measure(int round) {
        String link = archive.url(WATCH + "?t=" + MOMENT);
        take(
                round,
                "the bare file",
                page -> {
                    page.navigate(archive.url(WATCH));
                    String file = page.locator("video").getAttribute("src").split("#")[0];
                    page.navigate(archive.url(file.substring(1)) + "#t=" + MOMENT);
                },
                false);
        take(round, "a link from elsewhere", page -> page.navigate(link), false);
        take(
                round,
                "a click on a result",
                page -> {
                    page.navigate(archive.url("search?q=volunteers"));
                    page.locator(".moment a.time[href^='/" + WATCH + "']")
                            .first()
                            .click();
                },
                true);
        take(
                round,
                "a click on a line of the transcript",
                page -> {
                    page.navigate(archive.url(WATCH));
                    page.waitForFunction("() => document.getElementById('seen').textContent !== ''");
                    page.locator(".cue[href$='t=" + MOMENT + "']").click();
                },
                true);
    }

    private void take(int round, String what, Consumer<Page> how, boolean click) {
        try (BrowserContext profile = Chromium.running().newContext()) {
            profile.addInitScript(STOPWATCH);
            Page page = profile.newPage();
            how.accept(page);
            double framed = ((Number) page.waitForFunction(FRAMED).jsonValue()).doubleValue();
            double began = ((Number)
                            page.evaluate(click ? "() => +sessionStorage.clicked" : "() => performance.timeOrigin"))
                    .doubleValue();
            if (round >= 0) {
                millis.computeIfAbsent(what, any -> new ArrayList<>()).add(framed - began);
            }
        }
    }

    private Table table() {
        Table table = new Table("", "p50 ms", "p95 ms", "aims at", "p50 / bare file");
        double bare = Quantiles.of(millis.get("the bare file")).median();
        millis.forEach((what, all) -> table.row(
                what,
                Quantiles.of(all).median(),
                Quantiles.of(all).percentile(95),
                "1000",
                Quantiles.of(all).median() / bare));
        return table;
    }
}
