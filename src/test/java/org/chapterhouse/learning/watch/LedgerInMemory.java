package org.chapterhouse.learning.watch;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** One learner's ledger by the rules of {@link Watching}, without a database. */
final class LedgerInMemory {

    private final int seconds;
    private final Map<String, WatchedIntervals> batches = new HashMap<>();
    private final Map<Long, WatchedIntervals> watched = new HashMap<>();
    private Instant accountedUntil;

    /** @param seconds how long each recording is */
    LedgerInMemory(int seconds, Instant accountedUntil) {
        this.seconds = seconds;
        this.accountedUntil = accountedUntil;
    }

    /** What of the batch is credited now: nothing of one that was before. */
    WatchedIntervals record(WatchReport report, CreditSpeed speed, Instant now) {
        if (batches.containsKey(report.batch())) {
            return WatchedIntervals.NONE;
        }
        WatchedIntervals credited =
                speed.within(report.claimed(seconds), CreditAllowance.available(accountedUntil, now));
        if (!credited.isEmpty()) {
            accountedUntil = CreditAllowance.after(accountedUntil, now, speed.millisFor(credited));
        }
        batches.put(report.batch(), credited);
        watched.merge(report.recordingId(), credited, LedgerInMemory::union);
        return credited;
    }

    WatchedIntervals watched(long recording) {
        return watched.getOrDefault(recording, WatchedIntervals.NONE);
    }

    Instant accountedUntil() {
        return accountedUntil;
    }

    private static WatchedIntervals union(WatchedIntervals one, WatchedIntervals other) {
        return new WatchedIntervals(
                Stream.concat(one.ranges().stream(), other.ranges().stream()).toList());
    }
}
