package org.chapterhouse.audit;

import java.sql.Timestamp;
import java.time.Instant;

/**
 * An entry of the audit log.
 *
 * @param email   of the account that did it or was tried, null for a stranger and for the server itself
 * @param network address of the network, null for what the server did
 */
public record AuditRow(Instant at, AuditKind kind, String email, String network, String detail) {

    /** As row-mappings.xml makes it. */
    public AuditRow(Timestamp at, String kind, String email, String network, String detail) {
        this(at.toInstant(), AuditKind.valueOf(kind), email, network, detail);
    }
}
