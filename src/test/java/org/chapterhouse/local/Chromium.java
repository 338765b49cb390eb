package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** The browser of the journeys: Debian's Chromium, driven by Playwright, which must not fetch one of its own. */
public final class Chromium {

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Path TEMPORARY = temporaryFolder();

    private Chromium() {}

    /** Playwright without a browser of its own; close it when done. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** A headless browser. Chromium is installed first when it is missing and we are root. */
    public static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(find().orElseGet(Chromium::install))
                        .setArgs(QUIETLY)
                        .setEnv(environment()));
    }

    /** Chromium forgets to delete some of its temporary files, so it gets a folder of its own for them. */
    private static Map<String, String> environment() {
        var environment = new HashMap<>(System.getenv());
        environment.put("TMPDIR", TEMPORARY.toString());
        return environment;
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("chapterhouse-browser-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> DataFolder.delete(folder), "tidy"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> find() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path install() {
        if (Unprivileged.isRoot()) {
            run("apt-get", "update", "-qq");
            run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
        }
        return find().orElseThrow(() ->
                new StartFailure("The browser tests need Chromium; install it with: sudo apt-get install chromium"));
    }

    private static void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            builder.start().onExit().join();
        } catch (IOException e) {
            throw new StartFailure("Chromium could not be installed with apt-get: " + e.getMessage(), e);
        }
    }
}
