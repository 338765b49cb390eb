package org.chapterhouse.ingest.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.ingest.entry.Before;
import org.chapterhouse.ingest.entry.EntryUndo.Imported;
import org.chapterhouse.ingest.entry.Outcome;
import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.EntryKind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

/** What became of one entry in a run, or would have become of it in a dry run. */
@Entity
@Table(name = "import_entry")
public class ImportEntry {

    private static final int LONGEST = 300;
    private static final int LONGEST_FIELD = 200;
    private static final List<String> NAMES = List.of("title", "name", "acronym");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @SuppressWarnings("UnusedVariable") // a column
    @ManyToOne(optional = false)
    private ImportRun run;

    @SuppressWarnings("UnusedVariable") // a column
    private int place;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private int position;

    @Column(name = "source_id")
    private String sourceId;

    private String label;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private boolean hinted;

    @Column(name = "before_state")
    private String beforeState;

    @Column(name = "before_digest")
    private String beforeDigest;

    @Column(name = "before_edited")
    private boolean beforeEdited;

    @ElementCollection(fetch = FetchType.EAGER)
    @OrderColumn(name = "position")
    @CollectionTable(name = "import_entry_change", joinColumns = @JoinColumn(name = "entry_id"))
    private List<FieldChange> changes = new ArrayList<>();

    protected ImportEntry() {}

    /** @param place in the order of the run, from 1 */
    ImportEntry(ImportRun run, int place, ImportReport.Line line) {
        Entry entry = line.entry();
        this.run = run;
        this.place = place;
        this.kind = entry.kind();
        this.position = entry.position();
        this.sourceId = entry.sourceId();
        this.label = label(entry.json());
        this.outcome = line.outcome();
        this.hinted = line.hinted();
        if (line.before() != null && line.outcome() == Outcome.CHANGED) {
            this.beforeState = line.before().state();
            this.beforeDigest = line.before().digest();
            this.beforeEdited = line.before().edited();
        }
        for (FieldChange change : line.changes()) {
            changes.add(new FieldChange(
                    cut(change.getField(), LONGEST_FIELD),
                    cut(change.getBefore(), LONGEST),
                    cut(change.getAfter(), LONGEST)));
        }
    }

    /** What is needed to take its import back. */
    UndoRows.Row toUndo() {
        ObjectNode named = JsonNodeFactory.instance.objectNode().put("name", label);
        Entry entry = new Entry(kind, position, named.put(kind.idField(), sourceId));
        boolean created = outcome == Outcome.CREATED;
        Before before = created ? null : new Before(beforeState, beforeDigest, beforeEdited);
        return new UndoRows.Row(entry, new Imported(kind, sourceId, created, before));
    }

    private static String label(JsonNode json) {
        return NAMES.stream()
                .map(name -> json.path(name).asText(""))
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(name -> cut(name.replace("\0", ""), LONGEST))
                .orElse(null);
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + '…';
    }

    public EntryKind getKind() {
        return kind;
    }

    /** Place in the list of its kind, from 1. */
    public int getPosition() {
        return position;
    }

    /** As written; null where the entry has none. */
    public String getSourceId() {
        return sourceId;
    }

    /** What people call it: its title or name, or else its id; null where it has none of these. */
    public String getLabel() {
        return Stream.of(label == null ? "" : label, sourceId == null ? "" : sourceId)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(null);
    }

    public Outcome getOutcome() {
        return outcome;
    }

    /** Whether an editor should look at something in it, which notes say. */
    public boolean isHinted() {
        return hinted;
    }

    /** Of something that was there before; a value of more than 300 letters ends with an ellipsis. */
    public List<FieldChange> getChanges() {
        return changes;
    }
}
