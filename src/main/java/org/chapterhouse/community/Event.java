package org.chapterhouse.community;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.catalog.LinesConverter;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/** A yearly date or occasion. */
@Entity
public class Event {

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
    @Convert(converter = LinesConverter.class)
    private List<String> sources = List.of();
    @Column(name = "source_note")
    private String sourceNote;

    public void describe(String newName, String newTiming, String newOwner, String newUrl, String newNote) {
        name = newName;
        usualTiming = newTiming;
        owner = newOwner;
        officialUrl = newUrl;
        note = newNote;
    }

    public void takePlace(List<EventDate> newDates) {
        dates.clear();
        dates.addAll(newDates);
    }

    /** Where the facts about it were read. */
    public void cite(List<String> newSources, String newNote) {
        sources = List.copyOf(newSources);
        sourceNote = newNote;
    }

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

    public List<String> getSources() {
        return sources;
    }

    public String getSourceNote() {
        return sourceNote;
    }
}
