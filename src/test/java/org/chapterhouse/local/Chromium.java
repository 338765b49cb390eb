package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The browser of the journeys: Debian's Chromium, driven by Playwright, which must not fetch one of its own. */
public final class Chromium {

    /** Chromium without windows: it starts and draws in half the time of the whole browser. */
    private static final String PACKAGE = "chromium-headless-shell";

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Milliseconds. Two of these share two processors with six servers; a test that succeeds waits no longer than it must. */
    private static final double PATIENCE = 20_000;

    private static Browser running;

    private Chromium() {}

    /**
     * The headless browser of this JVM, started by whoever asks first and gone when the JVM ends. A caller opens a
     * context of its own, which shares nothing with the others, and closes it. For one thread, as Playwright is.
     * Chromium is installed first when it is missing and we are root.
     */
    public static Browser running() {
        if (running == null) {
            running = launch(executable());
        }
        return running;
    }

    private static Browser launch(Path executable) {
        Path temporary = temporaryFolder();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(playwright, temporary), "close browser"));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIETLY)
                        .setEnv(environment(temporary)));
    }

    private static void end(Playwright playwright, Path temporary) {
        playwright.close();
        DataFolder.delete(temporary);
    }

    /** Chromium forgets to delete some of its temporary files, so it gets a folder of its own for them. */
    private static Map<String, String> environment(Path temporary) {
        var environment = new HashMap<>(System.getenv());
        environment.put("TMPDIR", temporary.toString());
        return environment;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("chapterhouse-browser-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path executable() {
        Path headless = Path.of("/usr/bin", PACKAGE);
        DebianPackages.provide(headless, List.of(PACKAGE));
        return Stream.of(headless, Path.of("/usr/bin/chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> DebianPackages.missing("Chromium", List.of(PACKAGE)));
    }
}
