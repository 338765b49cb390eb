package org.chapterhouse.catalog.desk;

import java.time.Duration;
import java.time.Instant;

import org.chapterhouse.catalog.Trashing;

/**
 * A session in the trash.
 *
 * @param person name of who put it there; null where the account is gone
 */
public record TrashedSession(String slug, String title, Instant trashedAt, String person) {

    /** When it is deleted for good. */
    public Instant deletedAt() {
        return trashedAt.plus(Trashing.KEPT);
    }

    /** How many days it can still be restored, the last one begun included; 0 once that is over. */
    public long daysLeft(Instant now) {
        Duration left = Duration.between(now, deletedAt());
        return left.isNegative() ? 0 : left.plusDays(1).minusNanos(1).toDays();
    }
}
