package org.chapterhouse.local;

import java.util.List;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/** The accessibility rules of axe-core. */
public final class Axe {

    /**
     * Those that end; half way between two schemes, colors have little contrast. Not for longer than two seconds: what is
     * out of sight and not drawn never ends its own.
     */
    private static final String TRANSITIONS_OVER = """
            () => Promise.race([
                new Promise((late) => setTimeout(late, 2000)),
                Promise.allSettled(document.getAnimations()
                    .filter(({ playState }) => playState === 'running')
                    .filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime))
                    .map(({ finished }) => finished))])""";

    private Axe() {}

    /**
     * The rules that the page breaks.
     *
     * @param without selectors of what is left out
     */
    public static List<Rule> violations(Page page, String... without) {
        // The styles of a new scheme take a frame to begin to change.
        page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        page.evaluate(TRANSITIONS_OVER);
        // The other mode opens a second page to merge the results of frames, which costs half a second each time.
        AxeBuilder builder = new AxeBuilder(page).setLegacyMode(true).options(onlyViolations());
        for (String selector : without) {
            builder.exclude(selector);
        }
        return builder.analyze().getViolations();
    }

    /** What passed would be listed with all its elements, megabytes on a page with a transcript. */
    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }
}
