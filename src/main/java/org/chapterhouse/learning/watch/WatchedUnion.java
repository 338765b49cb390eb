package org.chapterhouse.learning.watch;

/** SQL that unites what a row of {@code watch_record} or its copy holds with what is inserted ({@code excluded}). */
public final class WatchedUnion {

    /** Only read: read in either and watched in neither. */
    private static final String UNION = "watched = %1$s.watched + excluded.watched, read = (%1$s.read + excluded.read)"
            + " - (%1$s.watched - %1$s.read) - (excluded.watched - excluded.read)";

    private WatchedUnion() {}

    /**
     * Two assignments for {@code on conflict do update set}.
     *
     * @param alias of the table that is inserted into
     */
    public static String into(String alias) {
        return UNION.formatted(alias);
    }
}
