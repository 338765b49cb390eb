package org.chapterhouse.catalog.desk;

import java.sql.Timestamp;
import java.time.Instant;

/**
 * One field of one change.
 *
 * @param edit   number of the change
 * @param action see {@link org.chapterhouse.catalog.history.Edit.Action}
 * @param way    see {@link org.chapterhouse.catalog.history.Editor.Way}
 * @param person name of who did it; null where the server did or the account is gone
 * @param field  null where the change has none
 * @param before null for no value, likewise after
 */
public record FieldEdit(
        long edit, String action, String way, Instant at, String person, String field, String before, String after) {

    /** As row-mappings.xml makes it. */
    public FieldEdit(
            Long edit,
            String action,
            String way,
            Timestamp at,
            String person,
            String field,
            String before,
            String after) {
        this(edit.longValue(), action, way, at.toInstant(), person, field, before, after);
    }
}
