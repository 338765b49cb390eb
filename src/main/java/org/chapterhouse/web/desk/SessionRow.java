package org.chapterhouse.web.desk;

import org.chapterhouse.catalog.desk.DeskSession;

/** A session in the lists of the desk. */
public record SessionRow(DeskSession session) {

    /** Where it is edited. */
    public static String edit(String slug) {
        return "/desk/sessions/" + slug;
    }

    public String href() {
        return edit(session.slug());
    }

    /** When it was last changed. */
    public String changed() {
        return DeskTime.of(session.changedAt());
    }

    /** Null where unknown. */
    public String date() {
        return session.heldOn() == null ? null : session.heldOn().display();
    }
}
