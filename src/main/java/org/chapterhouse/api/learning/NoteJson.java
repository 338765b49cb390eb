package org.chapterhouse.api.learning;

import org.chapterhouse.catalog.Session;
import org.chapterhouse.learning.note.PlacedNote;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A private note.
 *
 * @param session   slug of the session it is about; null where that is gone
 * @param title     of the session
 * @param at        second of the recording
 * @param text      empty for a bookmark
 * @param href      path of the page that plays from there, or null
 * @param createdAt ISO 8601
 * @param updatedAt ISO 8601
 */
@Schema(name = "Note")
public record NoteJson(
        long id,
        @Schema(nullable = true) String session,
        @Schema(nullable = true) String title,
        int at,
        String text,
        @Schema(nullable = true) String href,
        @Schema(format = "date-time") String createdAt,
        @Schema(format = "date-time") String updatedAt) {

    static NoteJson of(PlacedNote placed) {
        Session session = placed.session();
        String slug = session == null ? null : session.getSlug();
        return new NoteJson(
                placed.note().getId(),
                slug,
                session == null ? null : session.getTitle(),
                placed.note().getAt(),
                placed.note().getText(),
                slug == null
                        ? null
                        : "/sessions/" + slug + "?t=" + placed.note().getAt(),
                placed.note().getCreatedAt().toString(),
                placed.note().getUpdatedAt().toString());
    }
}
