package org.chapterhouse.api.catalog;

import java.util.List;

import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Topic;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A session in a list.
 *
 * @param date            ISO 8601, as precise as known: year, month or day; null where unknown
 * @param durationMinutes of the original event, as its source states it; null where unknown
 * @param programs        ids, the one it is shown under first
 * @param topics          ids
 */
@Schema(name = "SessionSummary")
public record SessionItem(
        String slug,
        String title,
        @Schema(nullable = true) String date,
        @Schema(nullable = true) Integer durationMinutes,
        String summary,
        List<String> programs,
        List<String> topics) {

    static SessionItem of(Session session) {
        return new SessionItem(
                session.getSlug(),
                session.getTitle(),
                session.getHeldOn() == null ? null : session.getHeldOn().toString(),
                session.getDurationMinutes(),
                session.getSummary(),
                session.getPrograms().stream().map(Program::getSlug).toList(),
                session.getTopics().stream().map(Topic::getSlug).toList());
    }
}
