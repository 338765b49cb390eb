package org.chapterhouse.search.log;

/**
 * How often a query was asked.
 *
 * @param people   how many different people, in the month in which they were most; over several months there may have
 *                 been more
 * @param followed after how many of the searches something was opened
 * @param results  the most sessions anybody found, or null where that is not known
 */
public record QueryCount(String text, int people, int searches, int followed, Integer results) {

    static QueryCount of(Object[] row) {
        return new QueryCount((String) row[0], number(row[1]), number(row[2]), number(row[3]),
                row[4] == null ? null : number(row[4]));
    }

    /** After how many searches in a hundred something was opened, rounded down. */
    public int followedPercent() {
        return 100 * followed / searches;
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
