package org.chapterhouse.catalog;

import java.time.Duration;
import java.time.Instant;

import org.chapterhouse.account.Visibility;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How a session came into the trash. Never changed. */
@Embeddable
public class Trashing {

    /** How long it can be restored. After that it is deleted for good. */
    public static final Duration KEPT = Duration.ofDays(30);

    @Column(name = "trashed_at")
    private Instant at;

    @Column(name = "trashed_by")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "visibility_before")
    private Visibility visibilityBefore;

    protected Trashing() {}

    Trashing(Instant at, Long accountId, Visibility visibilityBefore) {
        this.at = at;
        this.accountId = accountId;
        this.visibilityBefore = visibilityBefore;
    }

    public Instant getAt() {
        return at;
    }

    /** Whoever put it there; null where that account is gone. */
    public Long getAccountId() {
        return accountId;
    }

    /** Who sees it once it is restored. */
    public Visibility getVisibilityBefore() {
        return visibilityBefore;
    }
}
