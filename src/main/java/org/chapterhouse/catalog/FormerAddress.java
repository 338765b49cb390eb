package org.chapterhouse.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An address that a session had before, and that no other thing may have. */
@Entity
@Table(name = "former_address")
public class FormerAddress {

    @Id
    private String slug;

    @Column(name = "session_id")
    private long sessionId;

    protected FormerAddress() {}

    public FormerAddress(String slug, long sessionId) {
        this.slug = slug;
        this.sessionId = sessionId;
    }

    public String getSlug() {
        return slug;
    }

    public long getSessionId() {
        return sessionId;
    }
}
