package org.chapterhouse.catalog.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Something that somebody changed by hand, or that the server did by itself.
 *
 * @param subject what kind of thing it is, see {@link org.chapterhouse.catalog.history.Subject}
 * @param action  see {@link org.chapterhouse.catalog.history.Edit.Action}
 * @param way     see {@link org.chapterhouse.catalog.history.Editor.Way}
 * @param person  name of who did it; null where the server did or the account is gone
 * @param title   of the thing; null where it is gone or has none
 * @param key     its slug, or else its id; null where it is gone
 * @param fields  which changed, each once: of {@code recordings[0].title} only {@code recordings}
 */
public record RecentEdit(
        String subject,
        String action,
        String way,
        Instant at,
        String person,
        String title,
        String key,
        List<String> fields) {

    /** As row-mappings.xml makes it; {@code fields} are separated by commas. */
    public RecentEdit(
            String subject,
            String action,
            String way,
            Timestamp at,
            String person,
            String title,
            String key,
            String fields) {
        this(
                subject,
                action,
                way,
                at.toInstant(),
                person,
                title,
                key,
                fields == null
                        ? List.of()
                        : Arrays.stream(fields.split(","))
                                .map(field -> field.replaceFirst("[\\[.].*", ""))
                                .distinct()
                                .toList());
    }
}
