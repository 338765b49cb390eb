package org.chapterhouse.web.learning;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.catalog.Session;
import org.chapterhouse.learning.note.PlacedNote;

/**
 * Notes about one session.
 *
 * @param title null where the session is gone
 */
public record NoteGroup(String title, String href, List<NoteView> notes) {

    /** @param notes those of a session next to each other */
    static List<NoteGroup> of(List<PlacedNote> notes) {
        List<NoteGroup> groups = new ArrayList<>();
        String href = null;
        for (PlacedNote placed : notes) {
            Session session = placed.session();
            String own = session == null ? "" : "/sessions/" + session.getSlug();
            if (!own.equals(href)) {
                groups.add(new NoteGroup(session == null ? null : session.getTitle(), own, new ArrayList<>()));
                href = own;
            }
            groups.get(groups.size() - 1).notes().add(NoteView.of(placed));
        }
        return groups;
    }
}
