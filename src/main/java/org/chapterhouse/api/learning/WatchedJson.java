package org.chapterhouse.api.learning;

import java.util.List;

import org.chapterhouse.learning.watch.Progress;
import org.chapterhouse.learning.watch.WatchAnswer;
import org.chapterhouse.learning.watch.WatchedIntervals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a batch. Ranges are pairs of whole seconds, the second exclusive.
 *
 * @param watched     everything watched or read of the recording so far
 * @param read        what of it was only read
 * @param seconds     how many seconds that is
 * @param percent     0 to 100 of what counts for completion, rounded down
 * @param secondsToGo seconds still to watch until completion
 * @param credited    what of this batch counts
 * @param excess      what was claimed beyond the time that had passed
 * @param resumeAt    where to go on, in seconds
 * @param duration    of the recording as it is now, in seconds; another one where its file was replaced
 * @param paused      whether you paused your history: nothing of the batch was recorded
 */
@Schema(name = "Watched")
public record WatchedJson(
        List<List<Integer>> watched,
        List<List<Integer>> read,
        int seconds,
        int percent,
        int secondsToGo,
        boolean completed,
        List<List<Integer>> credited,
        List<List<Integer>> excess,
        int resumeAt,
        int duration,
        boolean paused) {

    static WatchedJson of(WatchAnswer answer) {
        Progress progress = answer.progress();
        return new WatchedJson(
                pairs(progress.watched()),
                pairs(progress.read()),
                progress.secondsWatched(),
                progress.percent(),
                progress.secondsToGo(),
                progress.completed(),
                pairs(answer.credited()),
                pairs(answer.excess()),
                progress.resumeAt(),
                progress.duration(),
                answer.paused());
    }

    static List<List<Integer>> pairs(WatchedIntervals intervals) {
        return intervals.ranges().stream()
                .map(range -> List.of(range.from(), range.to()))
                .toList();
    }
}
