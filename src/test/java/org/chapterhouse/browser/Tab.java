package org.chapterhouse.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A tab of a browser with a profile of its own, used by mouse and keyboard. For one thread; close it in the end. */
public abstract class Tab implements AutoCloseable {

    /** Milliseconds. */
    private static final int PATIENCE = 20_000;

    private static final int STEP = 50;
    private static final char ENTER = '\uE007';
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Where the middle of an element is, once a click there would hit it. */
    private static final String MIDDLE = """
            (() => {
              const element = document.querySelector(%s);
              element?.scrollIntoView({ block: 'center', behavior: 'instant' });
              const place = element?.getClientRects()[0];
              if (!place?.width) return null;
              const [x, y] = [place.left + place.width / 2, place.top + place.height / 2].map(Math.round);
              return element.contains(document.elementFromPoint(x, y)) ? { x, y } : null;
            })()""";

    /** Goes to an address and returns when it has loaded. */
    public abstract void open(String url);

    /** Loads the page again and returns when it has. */
    public final void reload() {
        open(evaluate("location.href").asText());
    }

    /** Makes the page so large, in CSS pixels. */
    public abstract void resize(int width, int height);

    /** What can be seen of the page, as a PNG. */
    public abstract byte[] screenshot();

    /** The value of a script, a JSON text, after what it promises. */
    abstract String run(String script);

    /** Does what the standard calls actions, of one device. */
    abstract void act(Map<String, Object> device);

    @Override
    public abstract void close();

    /** The value of a JavaScript expression, after what it promises; a missing node where it is undefined. */
    public final JsonNode evaluate(String expression) {
        try {
            return JSON.readTree(run("(async () => JSON.stringify({ value: await (" + expression + ") }))()"))
                    .path("value");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(expression, e);
        }
    }

    /** Waits until an expression is true, or anything else that JavaScript takes for it, and returns its value. */
    public final JsonNode await(String expression) {
        long end = System.nanoTime() + PATIENCE * 1_000_000L;
        RuntimeException last = null;
        do {
            try {
                JsonNode value = evaluate("(" + expression + ") || null");
                if (!value.isNull()) {
                    return value;
                }
                last = null;
            } catch (BrowserRefusal e) {
                last = e; // Asked between two pages.
            }
            pause(STEP);
        } while (System.nanoTime() < end);
        throw new AssertionError("Not within " + PATIENCE / 1_000 + " s: " + expression, last);
    }

    /** Clicks on the middle of the first element, once it can be clicked. */
    public final void click(String selector) {
        JsonNode middle = await(MIDDLE.formatted(quoted(selector)));
        mouse(to(middle.get("x").asDouble(), middle.get("y").asDouble()), down(), up());
    }

    /** Drags the mouse from one place of the window to another, in CSS pixels. */
    public final void drag(double fromX, double fromY, double toX, double toY) {
        mouse(to(fromX, fromY), down(), to((fromX + toX) / 2, (fromY + toY) / 2), to(toX, toY), up());
    }

    /** Types into what has the focus; the end of a line is the key Enter. */
    public final void type(String text) {
        List<Object> keys = new ArrayList<>();
        text.replace('\n', ENTER).codePoints().mapToObj(Character::toString).forEach(key -> {
            keys.add(Map.of("type", "keyDown", "value", key));
            keys.add(Map.of("type", "keyUp", "value", key));
        });
        act(Map.of("type", "key", "id", "keyboard", "actions", keys));
    }

    /** Clicks on a field and types into it. */
    public final void fill(String selector, String text) {
        click(selector);
        type(text);
    }

    private void mouse(Object... actions) {
        act(Map.of(
                "type",
                "pointer",
                "id",
                "mouse",
                "parameters",
                Map.of("pointerType", "mouse"),
                "actions",
                Arrays.asList(actions)));
    }

    private static Object to(double x, double y) {
        return Map.of("type", "pointerMove", "x", Math.round(x), "y", Math.round(y), "duration", 50);
    }

    private static Object down() {
        return Map.of("type", "pointerDown", "button", 0);
    }

    private static Object up() {
        return Map.of("type", "pointerUp", "button", 0);
    }

    static String quoted(String text) {
        return JSON.valueToTree(text).toString();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
