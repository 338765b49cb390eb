package org.chapterhouse.web.desk;

import org.chapterhouse.catalog.desk.RecentEdit;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.web.frame.Texts;

/**
 * A recent change as the desk tells it.
 *
 * @param person null where the account is gone
 * @param what   such as {@code changed the title and the summary of}
 * @param title  of the thing; never null
 * @param href   where it is edited; null where it is gone
 */
public record Change(String at, String person, String what, String title, String href) {

    static Change of(RecentEdit edit, Texts texts) {
        String fields = FieldNames.of(edit.fields(), texts);
        String action = texts.family("desk.change.").get(edit.action());
        return new Change(
                DeskTime.of(edit.at()),
                edit.way().equals("BY_ITSELF") ? texts.get("desk.person.server") : edit.person(),
                edit.action().equals("CHANGED") ? texts.get("desk.changed", fields) : action,
                edit.title() == null ? texts.family("desk.subject.").get(edit.subject()) : edit.title(),
                edit.key() == null ? null : href(Subject.valueOf(edit.subject()), edit.key()));
    }

    private static String href(Subject subject, String key) {
        return subject == Subject.SESSION ? SessionRow.edit(key) : CatalogAddress.of(subject, key);
    }
}
