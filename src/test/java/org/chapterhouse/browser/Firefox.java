package org.chapterhouse.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.chapterhouse.local.BrowserPrograms;
import org.chapterhouse.local.DebianPackages;

import com.fasterxml.jackson.databind.JsonNode;

/** Debian's Firefox ESR without windows: one for the JVM, with a profile of its own for each tab. */
public final class Firefox extends Tab {

    private static final String PROGRAM = "/usr/bin/firefox-esr";
    /** The last has the decoders of H.264 and AAC, which Firefox takes from the system. */
    private static final List<String> PACKAGES = List.of("firefox-esr", "libavcodec-extra");

    private static final Pattern LISTENS = Pattern.compile("listening on (ws://\\S+)\\s");

    private static BidiConnection running;

    private final BidiConnection browser = running();
    private final String profile = browser.call("browser.createUserContext", Map.of())
            .get("userContext")
            .asText();
    private final String tab = browser.call("browsingContext.create", Map.of("type", "tab", "userContext", profile))
            .get("context")
            .asText();

    /** Opens a tab, in a browser started by whoever asks first; it is installed when it is missing and we are root. */
    public Firefox(int width, int height) {
        resize(width, height);
    }

    private static BidiConnection running() {
        if (running == null) {
            DebianPackages.need("Firefox", Path.of(PROGRAM), PACKAGES);
            running = start();
        }
        return running;
    }

    private static BidiConnection start() {
        BrowserPrograms programs = new BrowserPrograms();
        programs.start(
                "Firefox",
                Map.of(),
                PROGRAM,
                "--headless",
                "--no-remote",
                "--remote-debugging-port=0",
                "--profile",
                programs.folder("profile").toString());
        String address = programs.awaitSaid("Firefox", LISTENS);
        BidiConnection connection = new BidiConnection(URI.create(address + "/session"));
        connection.call("session.new", Map.of("capabilities", Map.of()));
        return connection;
    }

    @Override
    public void open(String url) {
        browser.call("browsingContext.navigate", Map.of("context", tab, "url", url, "wait", "complete"));
    }

    @Override
    public void resize(int width, int height) {
        browser.call(
                "browsingContext.setViewport",
                Map.of("context", tab, "viewport", Map.of("width", width, "height", height)));
    }

    @Override
    public byte[] screenshot() {
        return Base64.getDecoder()
                .decode(browser.call("browsingContext.captureScreenshot", Map.of("context", tab))
                        .get("data")
                        .asText());
    }

    @Override
    String run(String script) {
        JsonNode answer = browser.call(
                "script.evaluate",
                Map.of("expression", script, "target", Map.of("context", tab), "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new BrowserRefusal(script, answer.at("/exceptionDetails/text").asText());
        }
        return answer.at("/result/value").asText();
    }

    @Override
    void act(Map<String, Object> device) {
        browser.call("input.performActions", Map.of("context", tab, "actions", List.of(device)));
    }

    @Override
    public void close() {
        browser.call("browser.removeUserContext", Map.of("userContext", profile));
    }
}
