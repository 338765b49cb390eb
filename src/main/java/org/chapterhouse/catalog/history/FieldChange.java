package org.chapterhouse.catalog.history;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;

/** One field of an edit; null stands for no value. */
@Embeddable
public class FieldChange {

    private String field;

    @Column(name = "value_before")
    private String before;

    @Column(name = "value_after")
    private String after;

    /** Known only where the change was found, not where it is read from the history. */
    @Transient
    private List<String> lost = List.of();

    protected FieldChange() {}

    /** Of a list that has these no longer. */
    static FieldChange without(String field, String before, String after, List<String> lost) {
        FieldChange change = new FieldChange(field, before, after);
        change.lost = List.copyOf(lost);
        return change;
    }

    public FieldChange(String field, String before, String after) {
        this.field = field;
        this.before = before;
        this.after = after;
    }

    /** The same in a part of the thing, such as {@code recordings[0]}. */
    public FieldChange within(String part) {
        return without(part + "." + field, before, after, lost);
    }

    /** Name of the component in the details record, such as {@code title}. */
    public String getField() {
        return field;
    }

    public String getBefore() {
        return before;
    }

    public String getAfter() {
        return after;
    }

    /** Whether there was a value and is none now. */
    public boolean isRemoval() {
        return before != null && after == null;
    }

    /** What a list has no longer; empty for any other change. */
    public List<String> lost() {
        return lost;
    }

    @Override
    public String toString() {
        return field + ": " + before + " → " + after;
    }
}
