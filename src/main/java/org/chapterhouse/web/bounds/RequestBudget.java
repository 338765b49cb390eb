package org.chapterhouse.web.bounds;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * How often each network may do something: so often a minute, and twice that at once after a pause. Each server counts
 * for itself. Thread-safe.
 */
final class RequestBudget {

    private static final int MOST_NETWORKS = 100_000;
    private static final double MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final int perMinute;
    private final LongSupplier nanoTime;
    private final Cache<String, Left> networks;

    /** What a network had left at a time. */
    private record Left(double times, long at) {}

    /**
     * @param perMinute 0 for as often as anybody likes
     * @param nanoTime  as {@link System#nanoTime}
     */
    RequestBudget(int perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
        // Whoever was away for two minutes has all of it again.
        this.networks = Caffeine.newBuilder()
                .maximumSize(MOST_NETWORKS)
                .expireAfterWrite(Duration.ofMinutes(2))
                .build();
    }

    /** @return how long to wait before the next time, zero if not at all */
    Duration pause(String network) {
        Left left = networks.getIfPresent(network);
        double times = left == null ? burst() : now(left).times();
        return perMinute == 0 || times >= 1
                ? Duration.ZERO
                : Duration.ofNanos((long) Math.ceil((1 - times) * MINUTE / perMinute));
    }

    /** Once more. */
    void spend(String network) {
        if (perMinute > 0) {
            networks.asMap().compute(network, (key, left) -> {
                Left now = left == null ? new Left(burst(), nanoTime.getAsLong()) : now(left);
                return new Left(Math.max(0, now.times() - 1), now.at());
            });
        }
    }

    private Left now(Left left) {
        long at = nanoTime.getAsLong();
        return new Left(Math.min(burst(), left.times() + (at - left.at()) * perMinute / MINUTE), at);
    }

    private int burst() {
        return 2 * perMinute;
    }
}
