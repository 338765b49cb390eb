package org.chapterhouse.catalog;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A series of events or a body of work that sessions and materials belong to, such as the Chapter Advocacy Exchange. */
@Entity
public class Program {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String slug;
    private String name;
    private String acronym;
    private String owner;
    private String description = "";
    @Column(name = "official_url")
    private String officialUrl;
    @Convert(converter = LinesConverter.class)
    private List<String> sources = List.of();
    @Column(name = "source_note")
    private String sourceNote;

    protected Program() {
    }

    public Program(Slug slug) {
        this.slug = slug.value();
    }

    public void describe(String newName, String newAcronym, String newOwner, String newDescription, String newUrl) {
        name = newName;
        acronym = newAcronym;
        owner = newOwner;
        description = newDescription == null ? "" : newDescription;
        officialUrl = newUrl;
    }

    /** Where the facts about it were read. */
    public void cite(List<String> newSources, String newNote) {
        sources = List.copyOf(newSources);
        sourceNote = newNote;
    }

    public Long getId() {
        return id;
    }

    public String getSlug() {
        return slug;
    }

    public String getName() {
        return name;
    }

    public String getAcronym() {
        return acronym;
    }

    public String getOwner() {
        return owner;
    }

    public String getDescription() {
        return description;
    }

    public String getOfficialUrl() {
        return officialUrl;
    }

    public List<String> getSources() {
        return sources;
    }

    public String getSourceNote() {
        return sourceNote;
    }
}
