package org.chapterhouse.ingest.entry;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

import org.chapterhouse.ingest.manifest.EntryKind;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Which entity an entry became, and what the entry said when it was last imported. */
@Entity
@Table(name = "source_ref")
@IdClass(SourceRef.Key.class)
class SourceRef {

    @Id
    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    @Id
    @Column(name = "source_id")
    private String sourceId;

    @Column(name = "entity_id")
    private long entityId;

    private String digest;

    @Column(name = "imported_at")
    private Instant importedAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    protected SourceRef() {}

    /** Whether somebody edited by hand what the entry became, after its last import. */
    boolean editedSince() {
        return editedAt != null;
    }

    long entityId() {
        return entityId;
    }

    String digest() {
        return digest;
    }

    /** Source ids are unique within their kind. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private EntryKind kind;
        private String sourceId;

        protected Key() {}

        Key(EntryKind kind, String sourceId) {
            this.kind = kind;
            this.sourceId = sourceId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && kind == key.kind && Objects.equals(sourceId, key.sourceId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, sourceId);
        }
    }
}
