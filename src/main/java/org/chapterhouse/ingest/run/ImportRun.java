package org.chapterhouse.ingest.run;

import java.time.Instant;

import org.chapterhouse.ingest.manifest.Manifest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One import, from its start on; its counts grow while it runs. */
@Entity
@Table(name = "import_run")
public class ImportRun {

    /** How far it got. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "archive_id")
    private String archiveId;

    private String title;

    @Column(name = "started_by")
    private Long startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.RUNNING;

    private int total;
    private int done;
    private int created;
    private int changed;
    private int unchanged;

    @Column(name = "edited_here")
    private int editedHere;

    private int rejected;
    private int links;

    @Column(name = "manifest_digest")
    private String manifestDigest;

    private String error;

    private boolean dry;

    private Long undoes;

    protected ImportRun() {}

    ImportRun(Manifest manifest, String manifestDigest, boolean dry, Long startedBy, Instant now) {
        this(manifest.archiveId(), manifest.title(), manifest.entries().size(), manifestDigest, startedBy, now);
        this.dry = dry;
    }

    private ImportRun(
            String archiveId, String title, int total, String manifestDigest, Long startedBy, Instant startedAt) {
        this.archiveId = archiveId;
        this.title = title;
        this.total = total;
        this.manifestDigest = manifestDigest;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    /** A run that takes this one back. */
    ImportRun undoing(int entries, Long by, Instant now) {
        ImportRun undo = new ImportRun(archiveId, title, entries, manifestDigest, by, now);
        undo.undoes = id;
        return undo;
    }

    void count(ImportReport.Counts more, int moreLinks) {
        links += moreLinks;
        done += more.total();
        created += more.created();
        changed += more.changed();
        unchanged += more.unchanged();
        editedHere += more.editedHere();
        rejected += more.rejected();
    }

    void finish(Instant now) {
        state = State.DONE;
        finishedAt = now;
    }

    void fail(String reason, Instant now) {
        state = State.FAILED;
        error = reason;
        finishedAt = now;
    }

    public Long getId() {
        return id;
    }

    /** Whether it only tells what an import would do. */
    public boolean isDry() {
        return dry;
    }

    /** The import that this run takes back; null where it is an import itself, or that is gone. */
    public Long getUndoes() {
        return undoes;
    }

    public String getArchiveId() {
        return archiveId;
    }

    /** The archive's title. */
    public String getTitle() {
        return title;
    }

    /** The account that started it; null where the server did, or the account is gone. */
    public Long getStartedBy() {
        return startedBy;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    /** Null while it runs. */
    public Instant getFinishedAt() {
        return finishedAt;
    }

    public State getState() {
        return state;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Entries in the manifest. */
    public int getTotal() {
        return total;
    }

    /** Entries dealt with so far. */
    public int getDone() {
        return done;
    }

    /** How far it is, 0 to 100, rounded down. */
    public int getPercent() {
        return total == 0 ? 100 : (int) (100L * done / total);
    }

    public int getCreated() {
        return created;
    }

    public int getChanged() {
        return changed;
    }

    public int getUnchanged() {
        return unchanged;
    }

    /** Entries left alone, because somebody edited here what they became. */
    public int getEditedHere() {
        return editedHere;
    }

    public int getRejected() {
        return rejected;
    }

    /** Recordings and materials of the entries taken that are only links to other sites. */
    public int getLinks() {
        return links;
    }

    /** Why it failed, in one sentence; null unless it did. */
    public String getError() {
        return error;
    }
}
