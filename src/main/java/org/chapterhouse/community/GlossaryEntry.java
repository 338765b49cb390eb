package org.chapterhouse.community;

import java.util.List;

import org.chapterhouse.catalog.LinesConverter;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An abbreviation and all it stands for. */
@Entity
@Table(name = "glossary_entry")
public class GlossaryEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String acronym;
    private String expansion;
    @Convert(converter = LinesConverter.class)
    private List<String> sources = List.of();
    @Column(name = "source_note")
    private String sourceNote;

    protected GlossaryEntry() {
    }

    public GlossaryEntry(String acronym) {
        this.acronym = acronym;
    }

    public void standFor(String newExpansion) {
        expansion = newExpansion;
    }

    /** Where the facts about it were read. */
    public void cite(List<String> newSources, String newNote) {
        sources = List.copyOf(newSources);
        sourceNote = newNote;
    }

    public Long getId() {
        return id;
    }

    public String getAcronym() {
        return acronym;
    }

    public String getExpansion() {
        return expansion;
    }

    public List<String> getSources() {
        return sources;
    }

    public String getSourceNote() {
        return sourceNote;
    }
}
