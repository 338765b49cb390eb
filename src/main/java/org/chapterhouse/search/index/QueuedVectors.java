package org.chapterhouse.search.index;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A session some of whose vectors are still to be computed. Columns are named for native queries. */
@Entity
@Table(name = "vector_queue")
class QueuedVectors {

    @Id
    @Column(name = "session_id")
    private long sessionId;

    @Column(name = "revision")
    private long revision;

    @Column(name = "process_after")
    private Instant processAfter;

    @Column(name = "enqueued_at")
    private Instant enqueuedAt;

    protected QueuedVectors() {}

    /** The session, and the version of its document that lacks them. */
    QueuedSession session() {
        return new QueuedSession(sessionId, revision);
    }

    /** Until when it is claimed; changed when the document is written anew meanwhile. */
    Instant leaseUntil() {
        return processAfter;
    }
}
