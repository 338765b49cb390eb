package org.chapterhouse.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.chapterhouse.local.Chromium;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitUntilState;

/**
 * A phone with a slow line and a new browser profile: 390 pixels wide, processors four times slower, 1.5 Mb/s, 150 ms. Every
 * page of it takes down when a picture of the moment it was asked for is shown, when it goes on from there, long tasks and shifts of the layout.
 */
final class Phone implements AutoCloseable {

    private static final double BYTES_PER_SECOND = 1_500_000 / 8.0;
    private static final int LATENCY_MILLIS = 150;
    private static final int SLOWER = 4;
    private static final int PATIENCE_MILLIS = 120_000;

    private static final String OBSERVER = """
            (() => {
              const now = () => performance.timeOrigin + performance.now();
              Object.assign(window, { tasks: [], shifts: 0 });
              addEventListener('click', ({ isTrusted }) => { if (isTrusted) sessionStorage.clicked = now(); }, true);
              new PerformanceObserver((list) => list.getEntries().forEach(({ startTime, duration }) =>
                tasks.push({ at: startTime, duration }))).observe({ type: 'longtask', buffered: true });
              new PerformanceObserver((list) => list.getEntries().forEach(({ value, hadRecentInput }) => {
                if (!hadRecentInput) window.shifts += value;
              })).observe({ type: 'layout-shift', buffered: true });
              addEventListener('DOMContentLoaded', () => { window.nodes = document.getElementsByTagName('*').length; });
              const meant = +(location.href.match(/[?&]t=([\\d.]+)/)?.[1] ?? 0);
              const wait = (video) => video.requestVideoFrameCallback((drawn, { mediaTime }) => {
                if (Math.abs(mediaTime - meant) < 6) window.framed ??= now();
                wait(video);
              });
              let observed = null;
              new MutationObserver(() => {
                const video = document.querySelector('video');
                if (video && video !== observed) {
                  observed = video;
                  wait(video);
                  // A picture that was there before anybody waited for it does not come again.
                  for (const event of ['loadeddata', 'seeked', 'playing']) video.addEventListener(event, () => {
                    if (video.readyState > 1 && Math.abs(video.currentTime - meant) < 6) window.framed ??= now();
                  });
                  video.addEventListener('timeupdate', () => {
                    if (!video.paused && video.readyState > 2 && video.currentTime > meant) window.going ??= now();
                  });
                }
                if (document.getElementById('seen')?.textContent) window.usable ??= performance.now();
              }).observe(document, { childList: true, subtree: true, characterData: true });
            })();""";

    private final BrowserContext profile;
    private final Page page;
    private final Map<String, String> requests = new HashMap<>();
    private double mediaBytes;

    Phone() {
        profile = Chromium.running()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setDeviceScaleFactor(2)
                        .setIsMobile(true)
                        .setHasTouch(true));
        profile.setDefaultTimeout(PATIENCE_MILLIS);
        profile.addInitScript(OBSERVER);
        page = profile.newPage();
        CDPSession tools = profile.newCDPSession(page);
        tools.on("Network.requestWillBeSent", this::sent);
        tools.on("Network.dataReceived", this::received);
        tools.send("Network.enable");
        tools.send("Network.emulateNetworkConditions", network());
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", SLOWER);
        tools.send("Emulation.setCPUThrottlingRate", rate);
    }

    private static JsonObject network() {
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", LATENCY_MILLIS);
        network.addProperty("downloadThroughput", BYTES_PER_SECOND);
        network.addProperty("uploadThroughput", BYTES_PER_SECOND);
        return network;
    }

    private void sent(JsonObject event) {
        requests.put(
                event.get("requestId").getAsString(),
                event.getAsJsonObject("request").get("url").getAsString());
    }

    private void received(JsonObject event) {
        String url = requests.getOrDefault(event.get("requestId").getAsString(), "");
        if (url.contains("/media/recordings/") || url.contains("/media/sound/")) {
            mediaBytes += event.get("dataLength").getAsDouble();
        }
    }

    /** Returns as soon as the page is there, not what it loads. */
    Page open(String url) {
        page.navigate(url, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        return page;
    }

    /** Of recordings, so far. */
    double mediaKilobytes() {
        return mediaBytes / 1000;
    }

    double number(String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    /** What an expression is once it is anything; no number if it never is. */
    double awaitNumber(String expression) {
        try {
            return ((Number) page.waitForFunction("() => " + expression).jsonValue()).doubleValue();
        } catch (TimeoutError e) {
            return Double.NaN;
        }
    }

    void awaitTrue(String expression) {
        page.waitForFunction("() => " + expression);
    }

    /** Seconds from the last click, on this page or the one before. */
    double secondsSinceClick(String expression) {
        double at = awaitNumber(expression);
        return (at - number("+sessionStorage.clicked")) / 1000;
    }

    /** Returns when the player can be used. */
    void awaitPlayer() {
        awaitTrue("window.usable");
    }

    void pause(int millis) {
        page.waitForTimeout(millis);
    }

    /** Milliseconds of the longest task that began since then, by the clock of the page. */
    double longestTaskSince(double then) {
        return number(
                "Math.max(0, ...tasks.filter(({ at }) => at >= %s).map(({ duration }) => duration))".formatted(then));
    }

    double tasksSince(double then) {
        return number("tasks.filter(({ at }) => at >= %s).length".formatted(then));
    }

    double clock() {
        return number("performance.now()");
    }

    /** What is on the screen, as PNG. */
    void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        profile.close();
    }
}
