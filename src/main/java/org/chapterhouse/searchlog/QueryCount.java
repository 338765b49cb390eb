package org.chapterhouse.searchlog;

/**
 * How often a query was asked.
 *
 * @param people   how many different people, in the month in which they were most; over several months there may have
 *                 been more
 * @param followed after how many of the searches something was opened
 * @param results  the most sessions anybody found, or null where that is not known
 */
public record QueryCount(String text, int people, int searches, int followed, Integer results) {

    /** After how many searches in a hundred something was opened, rounded down. */
    public int followedPercent() {
        return 100 * followed / searches;
    }
}
