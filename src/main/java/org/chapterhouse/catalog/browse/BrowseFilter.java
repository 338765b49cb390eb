package org.chapterhouse.catalog.browse;

import java.util.Set;

import org.chapterhouse.catalog.SessionContent;

/**
 * What to browse by. Within one facet any of the chosen values is enough; the facets must all agree. Empty sets and
 * null years do not filter. Unknown slugs simply match nothing.
 *
 * @param fromYear first year, inclusive, or null
 * @param toYear   last year, inclusive, or null; sessions of unknown date match no year
 * @param page     from 1; beyond the end is an empty page
 * @param size     sessions a page, up to 100; none for the counts alone
 */
public record BrowseFilter(
        Set<String> programs,
        Set<String> topics,
        Set<String> presenters,
        Integer fromYear,
        Integer toYear,
        Set<SessionContent> contents,
        Order order,
        int page,
        int size) {

    /** How the sessions are sorted; unknown dates are last in either direction. */
    public enum Order {
        /** Those with a recording first, each part newest first. */
        WATCHABLE,
        NEWEST,
        OLDEST,
        TITLE
    }

    public BrowseFilter {
        programs = Set.copyOf(programs);
        topics = Set.copyOf(topics);
        presenters = Set.copyOf(presenters);
        contents = Set.copyOf(contents);
        page = Math.max(page, 1);
        size = Math.min(Math.max(size, 0), 100);
    }

    /** The same filter, whichever page of it was asked for. */
    BrowseFilter unpaged() {
        return new BrowseFilter(programs, topics, presenters, fromYear, toYear, contents, order, 1, 0);
    }

    /** Everything, to be counted only. */
    public static BrowseFilter everything() {
        return new BrowseFilter(Set.of(), Set.of(), Set.of(), null, null, Set.of(), Order.NEWEST, 1, 0);
    }

    /** What a program has, newest first. */
    public static BrowseFilter ofProgram(String slug, int size) {
        return new BrowseFilter(Set.of(slug), Set.of(), Set.of(), null, null, Set.of(), Order.NEWEST, 1, size);
    }

    /** What can be watched, newest first. */
    public static BrowseFilter recorded(int size) {
        return new BrowseFilter(
                Set.of(), Set.of(), Set.of(), null, null, Set.of(SessionContent.RECORDING), Order.NEWEST, 1, size);
    }
}
