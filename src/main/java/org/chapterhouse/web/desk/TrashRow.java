package org.chapterhouse.web.desk;

import java.time.Instant;

import org.chapterhouse.catalog.desk.TrashedSession;

/**
 * A session in the trash as the desk lists it.
 *
 * @param at     when it was put there
 * @param person who did so; null where the account is gone
 * @param days   how many days it can still be restored
 */
public record TrashRow(String slug, String title, String at, String person, long days) {

    public static TrashRow of(TrashedSession session, Instant now) {
        return new TrashRow(
                session.slug(),
                session.title(),
                DeskTime.of(session.trashedAt()),
                session.person(),
                session.daysLeft(now));
    }

    /** Its own page on the desk. */
    public String href() {
        return SessionRow.edit(slug);
    }
}
