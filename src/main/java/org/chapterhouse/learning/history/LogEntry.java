package org.chapterhouse.learning.history;

import java.time.Instant;

import org.chapterhouse.learning.watch.WatchedIntervals;
import org.chapterhouse.media.Recording;

/**
 * A batch that a player, or a reader's page, reported.
 *
 * @param at        when the server heard of it
 * @param medium    what was played or read: the checksum of its file, else its number
 * @param recording null where it is gone, or no longer for the learner to see
 * @param credited  what was gone through and counts, rewatched seconds included
 * @param excess    what was claimed beyond the time that had passed
 * @param byReading whether it was read, not played
 */
public record LogEntry(
        Instant at,
        String medium,
        Recording recording,
        WatchedIntervals credited,
        WatchedIntervals excess,
        boolean byReading) {}
