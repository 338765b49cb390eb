package org.chapterhouse.learning.history;

import java.time.YearMonth;

/**
 * @param month   by Universal Time
 * @param seconds of recordings played or read, those gone through again included
 */
public record MonthOfWatching(YearMonth month, long seconds) {

    /** As row-mappings.xml makes it. */
    public MonthOfWatching(String month, long seconds) {
        this(YearMonth.parse(month), seconds);
    }
}
