package org.chapterhouse.catalog.desk;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.PublishTime;

/**
 * A session in the list of editors.
 *
 * @param heldOn  null where unknown
 * @param publishAt when it becomes public by itself; null for never
 * @param reviewBy  when somebody should look whether it still holds; null for never
 * @param program name of the one it is shown under; null for none
 */
public record DeskSession(
        long id,
        String slug,
        String title,
        PartialDate heldOn,
        String program,
        Visibility visibility,
        PublishTime publishAt,
        LocalDate reviewBy,
        Instant changedAt,
        Set<SessionLack> lacks) {

    /** As row-mappings.xml makes it; {@code lacks} are separated by commas. */
    public DeskSession(
            Long id,
            String slug,
            String title,
            String heldOn,
            String program,
            String visibility,
            Timestamp publishAt,
            String publishZone,
            Date reviewBy,
            Timestamp changedAt,
            String lacks) {
        this(
                id.longValue(),
                slug,
                title,
                heldOn == null ? null : PartialDate.parse(heldOn),
                program,
                Visibility.valueOf(visibility),
                publishAt == null ? null : new PublishTime(publishAt.toInstant(), ZoneId.of(publishZone)),
                reviewBy == null ? null : reviewBy.toLocalDate(),
                changedAt.toInstant(),
                lacks(lacks));
    }

    private static Set<SessionLack> lacks(String joined) {
        Set<SessionLack> lacks = EnumSet.noneOf(SessionLack.class);
        if (joined != null) {
            Arrays.stream(joined.split(",")).map(SessionLack::valueOf).forEach(lacks::add);
        }
        return lacks;
    }
}
