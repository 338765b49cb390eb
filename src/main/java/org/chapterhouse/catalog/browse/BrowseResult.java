package org.chapterhouse.catalog.browse;

import java.util.List;
import java.util.Map;

import org.chapterhouse.catalog.SessionContent;

/**
 * One page of sessions and the counts beside it. A facet's counts leave its own choice aside but respect all others,
 * so each number says what choosing that value as well would show.
 *
 * @param total    sessions that match
 * @param all      sessions the viewer may see at all
 * @param sessions ids of this page, in order
 * @param programs slug → count; likewise the other facets, most frequent first, years ascending
 */
public record BrowseResult(
        int total,
        int all,
        List<Long> sessions,
        Map<String, Integer> programs,
        Map<String, Integer> topics,
        Map<String, Integer> presenters,
        Map<Integer, Integer> years,
        Map<SessionContent, Integer> contents) {

    /** The same with the sessions of one page, from 1, out of all. */
    BrowseResult page(int page, int size) {
        List<Long> shown =
                sessions.stream().skip((page - 1L) * size).limit(size).toList();
        return new BrowseResult(total, all, shown, programs, topics, presenters, years, contents);
    }
}
