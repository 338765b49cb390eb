package org.chapterhouse.learning.completion;

import java.time.Instant;

import org.chapterhouse.catalog.Session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** That a learner completed a session. {@link Completions} inserts it; it is never changed. */
@Entity
@Table(name = "session_completion")
public class SessionCompletion {

    @Id
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "session_id")
    private Session session;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Column(name = "by_reading")
    private boolean byReading;

    private String medium;

    protected SessionCompletion() {}

    public Session getSession() {
        return session;
    }

    public Completion getCompletion() {
        return new Completion(completedAt, byReading, medium);
    }
}
