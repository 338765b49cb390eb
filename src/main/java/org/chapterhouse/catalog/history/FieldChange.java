package org.chapterhouse.catalog.history;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One field of an edit; null stands for no value. */
@Embeddable
public class FieldChange {

    private String field;

    @Column(name = "value_before")
    private String before;

    @Column(name = "value_after")
    private String after;

    protected FieldChange() {}

    public FieldChange(String field, String before, String after) {
        this.field = field;
        this.before = before;
        this.after = after;
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

    @Override
    public String toString() {
        return field + ": " + before + " → " + after;
    }
}
