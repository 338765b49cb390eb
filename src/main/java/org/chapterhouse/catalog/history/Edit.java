package org.chapterhouse.catalog.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/** One change of one thing. */
@Entity
public class Edit {

    /** What was done. */
    public enum Action {
        CREATED,
        CHANGED,
        /** Moved to the trash. */
        TRASHED,
        /** Brought back from there. */
        RESTORED,
        /** Deleted for good. */
        REMOVED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Subject subject;

    @Column(name = "subject_id")
    private long subjectId;

    @Enumerated(EnumType.STRING)
    private Action action;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    private Editor.Way way;

    @Column(name = "edited_at")
    private Instant editedAt;

    @ElementCollection
    @OrderColumn(name = "position")
    @CollectionTable(name = "edit_change", joinColumns = @JoinColumn(name = "edit_id"))
    private List<FieldChange> changes = new ArrayList<>();

    protected Edit() {}

    Edit(Subject subject, long subjectId, Action action, Editor editor, Instant now, List<FieldChange> changes) {
        this.subject = subject;
        this.subjectId = subjectId;
        this.action = action;
        this.accountId = editor.accountId();
        this.way = editor.way();
        this.editedAt = now;
        this.changes.addAll(changes);
    }

    public Long getId() {
        return id;
    }

    public Subject getSubject() {
        return subject;
    }

    public long getSubjectId() {
        return subjectId;
    }

    public Action getAction() {
        return action;
    }

    /** Null where the server did it, or the account is gone. */
    public Long getAccountId() {
        return accountId;
    }

    public Editor.Way getWay() {
        return way;
    }

    public Instant getEditedAt() {
        return editedAt;
    }

    /** Where the thing was removed, at most what it was called. */
    public List<FieldChange> getChanges() {
        return changes;
    }
}
