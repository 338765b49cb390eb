package org.chapterhouse.ingest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** An entry that was not taken, and why. */
@Entity
@Table(name = "import_rejection")
public class ImportRejection {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(optional = false)
    private ImportRun run;
    private int position;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "source_id")
    private String sourceId;
    private String reason;

    protected ImportRejection() {
    }

    ImportRejection(ImportRun run, Entry entry, String reason) {
        this.run = run;
        this.position = entry.position();
        this.kind = entry.kind();
        this.sourceId = entry.sourceId();
        this.reason = reason;
    }

    /** Place in the list of its kind, from 1. */
    public int getPosition() {
        return position;
    }

    public Kind getKind() {
        return kind;
    }

    /** As written; null where the entry has none. */
    public String getSourceId() {
        return sourceId;
    }

    /** In words for whoever wrote the manifest. */
    public String getReason() {
        return reason;
    }
}
