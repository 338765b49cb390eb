package org.chapterhouse.web.session;

import java.util.List;

import org.chapterhouse.learning.watch.Progress;
import org.chapterhouse.web.ui.Length;

/**
 * What a viewer saw of a recording before its file was replaced.
 *
 * @param seen      how long
 * @param completed 1 if they had completed it, else 0
 */
public record ReplacedView(String seen, int completed) {

    /** @return null where they saw nothing of it */
    static ReplacedView of(List<Progress> earlier) {
        return earlier.isEmpty()
                ? null
                : new ReplacedView(
                        Length.of(earlier.stream()
                                .mapToInt(Progress::secondsWatched)
                                .sum()),
                        earlier.stream().anyMatch(Progress::completed) ? 1 : 0);
    }
}
