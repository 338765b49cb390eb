package org.chapterhouse.community;

import org.chapterhouse.catalog.PartialDate;

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

    protected EventDate() {
    }

    /** @param end its last day, or null where it lasts no longer than one */
    public EventDate(PartialDate start, PartialDate end, String note) {
        this.start = start;
        this.end = end;
        this.note = note;
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
