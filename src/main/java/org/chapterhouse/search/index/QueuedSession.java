package org.chapterhouse.search.index;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A session that the index has to follow, and its document's version. Columns are named for native queries. */
@Entity
@Table(name = "index_queue")
class QueuedSession {

    @Id
    @Column(name = "session_id")
    private long sessionId;

    @Column(name = "revision")
    private long revision;

    @Column(name = "process_after")
    private Instant processAfter;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "aborted")
    private boolean aborted;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "enqueued_at")
    private Instant enqueuedAt;

    protected QueuedSession() {}

    QueuedSession(long sessionId, long revision) {
        this.sessionId = sessionId;
        this.revision = revision;
    }

    long sessionId() {
        return sessionId;
    }

    long revision() {
        return revision;
    }
}
