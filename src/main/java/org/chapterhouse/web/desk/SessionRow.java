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

    /** When it becomes public by itself; null for never. */
    public String planned() {
        return session.publishAt() == null ? null : session.publishAt().display();
    }

    /** By when somebody should look whether it still holds; null for never. */
    public String review() {
        return session.reviewBy() == null ? null : DeskTime.of(session.reviewBy());
    }

    /** Null where unknown. */
    public String date() {
        return session.heldOn() == null ? null : session.heldOn().display();
    }
}
