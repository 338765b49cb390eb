package org.chapterhouse.web.transcript;

import java.util.List;

import org.chapterhouse.learning.completion.CompletionRule;
import org.chapterhouse.learning.watch.Progress;
import org.chapterhouse.media.CreditWindow;
import org.chapterhouse.web.session.PlayerView;

/**
 * What the reading page must know to count what was read. Times are seconds.
 *
 * @param account   id of who reads, empty where nobody is signed in: then nothing is counted
 * @param watched   what they have watched or read before, as JSON pairs
 * @param from      first second that counts for completion
 * @param to        second after the last that counts
 * @param needed    seconds to be gone through of those
 */
public record ReadingView(
        String account,
        long recording,
        String watched,
        boolean completed,
        boolean byReading,
        int from,
        int to,
        int needed,
        List<ReadingPart> parts) {

    static ReadingView of(String account, long recording, Progress progress, List<ReadingPart> parts) {
        CreditWindow window = progress.window();
        return new ReadingView(
                account,
                recording,
                PlayerView.json(progress),
                progress.completed(),
                progress.completed() && progress.completion().byReading(),
                window.from(),
                window.to(),
                CompletionRule.secondsNeeded(window),
                parts);
    }
}
