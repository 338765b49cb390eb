package org.chapterhouse.account;

import java.sql.Timestamp;
import java.time.Instant;

/**
 * An account as administrators see it.
 *
 * @param role       the highest, which includes the others
 * @param reason     why it is disabled; null where it is not, or where nobody said why
 * @param signedInAt the last time; null for never, and for longer ago than the audit log goes back
 */
public record Person(
        long id,
        String name,
        String email,
        Role role,
        boolean disabled,
        String reason,
        Instant joinedAt,
        Instant signedInAt) {

    /** As row-mappings.xml makes it. */
    public Person(
            Long id,
            String name,
            String email,
            String role,
            Boolean disabled,
            String reason,
            Timestamp joinedAt,
            Timestamp signedInAt) {
        this(
                id.longValue(),
                name,
                email,
                Role.valueOf(role),
                disabled.booleanValue(),
                reason,
                joinedAt.toInstant(),
                signedInAt == null ? null : signedInAt.toInstant());
    }
}
