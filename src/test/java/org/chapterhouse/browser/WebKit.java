package org.chapterhouse.browser;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.chapterhouse.local.BrowserPrograms;
import org.chapterhouse.local.DebianPackages;
import org.chapterhouse.local.Ports;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Debian's WebKitGTK in the small browser that comes with it, on a screen that nobody sees. There is at most one tab at a
 * time, and each is a browser of its own, so that it remembers nothing.
 */
public final class WebKit extends Tab {

    /** What it needs of Debian; the last decodes H.264 and AAC. */
    public static final List<String> PACKAGES = List.of("webkit2gtk-driver", "xvfb", "gstreamer1.0-libav");

    private static final String DRIVER = "/usr/bin/WebKitWebDriver";
    private static final String SCREEN = "/usr/bin/Xvfb";
    /** Without the bar on top, which is wider than a phone. */
    private static final Map<String, ?> CAPABILITIES = Map.of(
            "capabilities",
            Map.of(
                    "alwaysMatch",
                    Map.of("webkitgtk:browserOptions", Map.of("args", List.of("--automation", "--full-screen")))));

    private static final Pattern NUMBER = Pattern.compile("(?m)^(\\d+)\\n");

    private static final System.Logger LOG = System.getLogger(WebKit.class.getName());

    private static BrowserPrograms programs;
    private static WebDriver running;

    private final String session = "session/" + begin() + "/";
    private final WebDriver driver = running;

    /** Starts a browser; {@link #isAvailable} says whether there is one. */
    public WebKit(int width, int height) {
        resize(width, height);
    }

    /** Whether this machine has it; it is installed first when it is missing and we are root. */
    public static boolean isAvailable() {
        return DebianPackages.provide(Path.of(DRIVER), PACKAGES) && Files.isExecutable(Path.of(SCREEN));
    }

    /**
     * Starts a browser. The driver lets the browser listen on a port that was free a moment before; where somebody else
     * took that port, the driver waits for the browser forever, and a new driver is started, once.
     *
     * @return the session's id
     */
    private static String begin() {
        if (running == null) {
            running = start();
        }
        try {
            return newSession();
        } catch (UncheckedIOException e) {
            LOG.log(Level.WARNING, "WebKit did not start: " + programs.said("WebKitWebDriver"), e);
            programs.close();
            running = start();
            return newSession();
        }
    }

    private static String newSession() {
        return running.post("session", CAPABILITIES).get("sessionId").asText();
    }

    private static WebDriver start() {
        programs = new BrowserPrograms();
        programs.start("Xvfb", Map.of(), SCREEN, "-displayfd", "1", "-nolisten", "tcp");
        String screen = programs.awaitSaid("Xvfb", NUMBER);
        int port = Ports.free();
        programs.start(
                "WebKitWebDriver",
                Map.of("DISPLAY", ":" + screen, "GDK_BACKEND", "x11"),
                DRIVER,
                "--host=127.0.0.1",
                "--port=" + port);
        WebDriver driver = new WebDriver("http://127.0.0.1:" + port + "/");
        programs.await("WebKitWebDriver", driver::isReady);
        return driver;
    }

    @Override
    public void open(String url) {
        driver.post(session + "url", Map.of("url", url));
    }

    /** It is never narrower than 334 pixels. */
    @Override
    public void resize(int width, int height) {
        JsonNode size = driver.post(session + "window/rect", Map.of("width", width, "height", height));
        await("innerWidth === " + size.get("width") + " && innerHeight === " + size.get("height"));
    }

    @Override
    public byte[] screenshot() {
        return Base64.getDecoder().decode(driver.get(session + "screenshot").asText());
    }

    @Override
    String run(String script) {
        return driver.post(session + "execute/sync", Map.of("script", "return " + script, "args", List.of()))
                .asText();
    }

    @Override
    void act(Map<String, Object> device) {
        driver.post(session + "actions", Map.of("actions", List.of(device)));
    }

    @Override
    public void close() {
        driver.delete(session.substring(0, session.length() - 1));
    }
}
