package org.chapterhouse.ingest.entry;

import java.io.Serializable;
import java.util.Objects;

import org.chapterhouse.ingest.manifest.EntryKind;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** The content of a file that an entry named when it was last imported with it, so that the entry may come without. */
@Entity
@Table(name = "source_file")
@IdClass(SourceFile.Key.class)
class SourceFile {

    @Id
    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    @Id
    @Column(name = "source_id")
    private String sourceId;

    @Id
    private String name;

    private String checksum;

    protected SourceFile() {}

    String name() {
        return name;
    }

    /** SHA-256, 64 hexadecimal digits. */
    String checksum() {
        return checksum;
    }

    /** Names are unique within an entry. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private EntryKind kind;
        private String sourceId;
        private String name;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && kind == key.kind
                    && Objects.equals(sourceId, key.sourceId)
                    && Objects.equals(name, key.name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, sourceId, name);
        }
    }
}
