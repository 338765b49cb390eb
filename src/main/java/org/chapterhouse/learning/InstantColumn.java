package org.chapterhouse.learning;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A {@code timestamptz} of a native query. EclipseLink hands out either type, depending on the driver. */
public final class InstantColumn {

    private InstantColumn() {}

    /** Null for null. */
    public static Instant of(Object column) {
        if (column instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
