package org.chapterhouse.learning.watch;

/**
 * What became of a batch.
 *
 * @param progress the learner's progress with the recording, this batch included
 * @param credited what of the batch counts
 * @param excess   what was claimed beyond the time that had passed; a player may claim it again later
 * @param paused   whether the learner has paused their history: nothing of the batch was recorded, and nothing ever will be
 */
public record WatchAnswer(Progress progress, WatchedIntervals credited, WatchedIntervals excess, boolean paused) {

    static WatchAnswer unrecorded(Progress progress) {
        return new WatchAnswer(progress, WatchedIntervals.NONE, WatchedIntervals.NONE, true);
    }
}
