package org.chapterhouse.community;

import java.util.List;

import org.chapterhouse.catalog.LinesConverter;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A useful page elsewhere. */
@Entity
public class Resource {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private int position;
    private String section;
    private String title;
    private String summary = "";
    private String url;
    @Convert(converter = LinesConverter.class)
    private List<String> notes = List.of();
    @Convert(converter = LinesConverter.class)
    private List<String> sources = List.of();
    @Column(name = "source_note")
    private String sourceNote;

    public void describe(String newTitle, String newSummary, String newUrl, List<String> newNotes) {
        title = newTitle;
        summary = newSummary == null ? "" : newSummary;
        url = newUrl;
        notes = List.copyOf(newNotes);
    }

    /** @param newPosition its place in the whole list; sections keep the order of their first entries */
    public void listUnder(String newSection, int newPosition) {
        section = newSection;
        position = newPosition;
    }

    /** Where the facts about it were read. */
    public void cite(List<String> newSources, String newNote) {
        sources = List.copyOf(newSources);
        sourceNote = newNote;
    }

    public Long getId() {
        return id;
    }

    public String getSection() {
        return section;
    }

    public String getTitle() {
        return title;
    }

    public String getSummary() {
        return summary;
    }

    /** Null where no page of its own was found. */
    public String getUrl() {
        return url;
    }

    public List<String> getNotes() {
        return notes;
    }

    public List<String> getSources() {
        return sources;
    }

    public String getSourceNote() {
        return sourceNote;
    }
}
