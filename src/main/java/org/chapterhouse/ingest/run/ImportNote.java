package org.chapterhouse.ingest.run;

import org.chapterhouse.ingest.manifest.EntryKind;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What an import has to say about one entry. */
@Entity
@Table(name = "import_note")
public class ImportNote {

    /** What it is about. */
    public enum Type {
        /** The entry was not taken. */
        REJECTED,
        /** The entry was left alone, because somebody edited here what it became. */
        EDITED_HERE,
        /** The entry was taken, and removed something that was here. */
        REMOVED,
        /** The entry was taken, and an editor should look at something in it. */
        HINT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @SuppressWarnings("UnusedVariable") // a column
    @ManyToOne(optional = false)
    private ImportRun run;

    @Enumerated(EnumType.STRING)
    private Type type;

    private int position;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    @Column(name = "source_id")
    private String sourceId;

    private String text;

    protected ImportNote() {}

    ImportNote(ImportRun run, ImportReport.Note note) {
        this.run = run;
        this.type = note.type();
        this.position = note.position();
        this.kind = note.kind();
        this.sourceId = note.id();
        this.text = note.text();
    }

    public Type getType() {
        return type;
    }

    /** Place in the list of its kind, from 1. */
    public int getPosition() {
        return position;
    }

    public EntryKind getKind() {
        return kind;
    }

    /** As written; null where the entry has none. */
    public String getSourceId() {
        return sourceId;
    }

    /** In words for whoever wrote the manifest. */
    public String getText() {
        return text;
    }
}
