package org.chapterhouse.catalog;

import java.util.List;

/**
 * Everything an editor or an import says about a session in one step, apart from its programs, topics and people.
 * Optional values are null; lists are never null.
 *
 * @param heldOn          as precise as known
 * @param durationMinutes the length of the original event, as stated by its source
 * @param coverWord       the word on the cover, at most 9 characters; null lets the cover choose
 */
public record SessionDetails(String title, PartialDate heldOn, String startTime, Integer durationMinutes,
        String summary, String coverWord, List<String> keywords, List<String> notes, String officialUrl,
        String archiveUrl, Visibility visibility, List<String> sources, String sourceNote) {

    public SessionDetails {
        if (title == null || title.isBlank()) {
            throw new IllegalArgumentException("A session needs a title.");
        }
        if (durationMinutes != null && durationMinutes <= 0) {
            throw new IllegalArgumentException("A session lasts at least a minute.");
        }
        keywords = List.copyOf(keywords);
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
    }
}
