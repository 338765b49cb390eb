package org.chapterhouse.local;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/** The accessibility rules of axe-core. */
public final class Axe {

    private Axe() {}

    /**
     * The rules that the page breaks.
     *
     * @param without selectors of what is left out
     */
    public static List<Rule> violations(Page page, String... without) {
        // The other mode opens a second page to merge the results of frames, which costs half a second each time.
        AxeBuilder builder = new AxeBuilder(page).setLegacyMode(true);
        for (String selector : without) {
            builder.exclude(selector);
        }
        return builder.analyze().getViolations();
    }
}
