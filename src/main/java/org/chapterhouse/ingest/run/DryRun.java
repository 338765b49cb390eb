package org.chapterhouse.ingest.run;

import java.time.Instant;

import org.chapterhouse.ingest.entry.HandEdits;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An upload that was tried out and waits to be imported or discarded. */
@Entity
@Table(name = "dry_run")
public class DryRun {

    private static final int LONGEST_NAME = 300;

    @Id
    @Column(name = "run_id")
    private long run;

    @Column(name = "file_name")
    private String fileName;

    private String upload;
    private boolean overwrite;

    @Column(name = "kept_until")
    private Instant keptUntil;

    @Column(name = "imported_as")
    private Long importedAs;

    protected DryRun() {}

    DryRun(long run, ImportOrder order, Instant keptUntil) {
        String name = order.kept().name();
        this.run = run;
        this.fileName = name == null ? null : name.substring(Math.max(0, name.length() - LONGEST_NAME));
        this.upload = order.kept().id();
        this.overwrite = order.handEdits() == HandEdits.OVERWRITE;
        this.keptUntil = keptUntil;
    }

    void follow(long imported) {
        importedAs = imported;
    }

    String upload() {
        return upload;
    }

    HandEdits handEdits() {
        return overwrite ? HandEdits.OVERWRITE : HandEdits.KEEP;
    }

    /** Id of its {@link ImportRun}, which has the counts. */
    public long getRun() {
        return run;
    }

    /** Of the file on the machine it came from; null where that is not known. */
    public String getFileName() {
        return fileName;
    }

    /** Whether the import will replace what was edited here. */
    public boolean isOverwrite() {
        return overwrite;
    }

    /** Until when the upload can be imported. */
    public Instant getKeptUntil() {
        return keptUntil;
    }

    /** The run of the import that followed; null where none did. */
    public Long getImportedAs() {
        return importedAs;
    }
}
