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

    /**
     * As {@link #toString} writes it: {@code 2019-02-25 to 2019-02-26, in Washington}.
     *
     * @throws Invalid if there is no such date, or it ends before it starts
     */
    public static EventDate parse(String written) {
        String[] parts = written.split(",", 2);
        String[] days = parts[0].split(" to ", 2);
        String note = parts.length < 2 || parts[1].isBlank() ? null : parts[1].strip();
        return new EventDate(
                PartialDate.parse(days[0].strip()), days.length < 2 ? null : PartialDate.parse(days[1].strip()), note);
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
