package org.chapterhouse.learning.log;

import java.time.YearMonth;

/**
 * @param month   by Universal Time
 * @param seconds of recordings played, rewatched ones included
 */
public record MonthOfWatching(YearMonth month, long seconds) {
}
