package org.chapterhouse.learning.note;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Session;

/**
 * A note with what it is about.
 *
 * @param session null where it is gone, or no longer for the owner to see
 */
public record PlacedNote(Note note, Session session) {

    static PlacedNote of(Note note, Viewer owner) {
        Session session = note.session();
        boolean visible = session != null && Access.mayRead(owner, session.getVisibility());
        return new PlacedNote(note, visible ? session : null);
    }
}
