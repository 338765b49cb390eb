package org.chapterhouse.community;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.history.Described;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/** A yearly date or occasion. */
@Entity
public class Event implements Described<EventDetails> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Column(name = "usual_timing")
    private String usualTiming;

    private String owner;

    @Column(name = "official_url")
    private String officialUrl;

    private String note;

    @ElementCollection
    @OrderColumn(name = "position")
    @CollectionTable(name = "event_date", joinColumns = @JoinColumn(name = "event_id"))
    private List<EventDate> dates = new ArrayList<>();

    @Embedded
    private Provenance provenance = Provenance.UNKNOWN;

    /** Apart from the dates. */
    public void describe(EventDetails details) {
        name = details.name();
        usualTiming = details.usualTiming();
        owner = details.owner();
        officialUrl = details.officialUrl();
        note = details.note();
        provenance = details.provenance();
    }

    public void takePlace(List<EventDate> newDates) {
        dates.clear();
        dates.addAll(newDates);
    }

    @Override
    public EventDetails details() {
        return new EventDetails(name, usualTiming, owner, officialUrl, dates, note, provenance);
    }

    @Override
    public String key() {
        return id.toString();
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    /** When it usually is, in words. */
    public String getUsualTiming() {
        return usualTiming;
    }

    public String getOwner() {
        return owner;
    }

    public String getOfficialUrl() {
        return officialUrl;
    }

    public String getNote() {
        return note;
    }

    /** Known dates, past or coming. */
    public List<EventDate> getDates() {
        return dates;
    }

    /** Where the facts about it were read. */
    public Provenance getProvenance() {
        return provenance;
    }
}
