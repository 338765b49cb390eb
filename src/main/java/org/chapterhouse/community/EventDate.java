package org.chapterhouse.community;

import java.util.Objects;

import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.problem.Invalid;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** When an event took or takes place once. */
@Embeddable
public class EventDate {

    @Column(name = "starts_on")
    private PartialDate start;

    @Column(name = "ends_on")
    private PartialDate end;

    private String note;

    protected EventDate() {}

    /**
     * @param end its last day, or null where it lasts no longer than one
     * @throws Invalid if it ends before it starts
     */
    public EventDate(PartialDate start, PartialDate end, String note) {
        if (end != null && end.compareTo(start) < 0) {
            throw new Invalid("problem.date.order", end, start);
        }
        this.start = start;
        this.end = end;
        this.note = note;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventDate that
                && Objects.equals(start, that.start)
                && Objects.equals(end, that.end)
                && Objects.equals(note, that.note);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, end, note);
    }

    @Override
    public String toString() {
        return start + (end == null ? "" : " to " + end) + (note == null ? "" : ", " + note);
    }

    public PartialDate getStart() {
        return start;
    }

    /** Null where it lasts no longer than a day. */
    public PartialDate getEnd() {
        return end;
    }

    public String getNote() {
        return note;
    }
}
