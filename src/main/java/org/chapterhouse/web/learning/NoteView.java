package org.chapterhouse.web.learning;

import org.chapterhouse.learning.note.Note;
import org.chapterhouse.learning.note.PlacedNote;

/**
 * A note as pages list it.
 *
 * @param at   second of the recording
 * @param text empty for a bookmark
 * @param href plays from there; null where the session is gone
 */
public record NoteView(long id, int at, String text, String href) {

    /** What scripts copy for a note that was just written. */
    static final NoteView BLANK = new NoteView(0, 0, "", "#");

    static NoteView of(PlacedNote placed) {
        Note note = placed.note();
        return new NoteView(
                note.getId(),
                note.getAt(),
                note.getText(),
                placed.session() == null
                        ? null
                        : "/sessions/" + placed.session().getSlug() + "?t=" + note.getAt());
    }
}
