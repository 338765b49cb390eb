package org.chapterhouse.catalog.browse;

import java.util.Set;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.SessionContent;

/**
 * A session as lists show it.
 *
 * @param heldOn          null for unknown
 * @param coverWord       chosen by an editor, or null
 * @param durationMinutes of the original, or null for unknown
 * @param program         the first, or null
 * @param topic           the first, or null
 * @param recording       what its page plays, or null
 */
public record ListedSession(
        long id,
        String slug,
        String title,
        PartialDate heldOn,
        String summary,
        String coverWord,
        Integer durationMinutes,
        Visibility visibility,
        Named program,
        Named topic,
        Set<SessionContent> contents,
        ListedRecording recording) {

    /** A program or a topic. */
    public record Named(String slug, String name) {}

    /** The recording that the page of a session plays. */
    public record ListedRecording(long id, int durationMillis, boolean sample) {}
}
