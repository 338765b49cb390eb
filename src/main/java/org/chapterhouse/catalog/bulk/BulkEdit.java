package org.chapterhouse.catalog.bulk;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Something that was done to many sessions; what became of each is a {@link BulkEntry}. Never changed. */
@Entity
@Table(name = "bulk_edit")
class BulkEdit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    private BulkChange.Kind kind;

    private String value;

    @Column(name = "begun_at")
    private Instant begunAt;

    protected BulkEdit() {}

    /** @param accountId of whoever does it; null for a token without an account */
    BulkEdit(Long accountId, BulkChange change, Instant now) {
        this.accountId = accountId;
        this.kind = change.kind();
        this.value = change.value();
        this.begunAt = now;
    }

    Long getId() {
        return id;
    }

    /** Null where the account is gone. */
    Long getAccountId() {
        return accountId;
    }

    BulkChange change() {
        return new BulkChange(kind, value);
    }

    Instant getBegunAt() {
        return begunAt;
    }
}
