package org.chapterhouse.community;

import java.util.List;

import org.chapterhouse.catalog.LinesConverter;
import org.chapterhouse.catalog.Slug;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** An association whose members learn here, such as the library association of a state. */
@Entity
public class Chapter {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String slug;
    private String name;
    private String abbreviation;
    @Enumerated(EnumType.STRING)
    private ChapterKind kind;
    private String region;
    @Convert(converter = LinesConverter.class)
    private List<String> covers = List.of();
    @Column(name = "covers_note")
    private String coversNote;
    private String website;
    @Column(name = "website_note")
    private String websiteNote;
    private Integer founded;
    @Column(name = "officers_change_month")
    private Integer officersChangeMonth;
    @Convert(converter = LinesConverter.class)
    private List<String> sources = List.of();
    @Column(name = "source_note")
    private String sourceNote;

    protected Chapter() {
    }

    public Chapter(Slug slug) {
        this.slug = slug.value();
    }

    public void describe(String newName, String newAbbreviation, ChapterKind newKind, String newRegion) {
        name = newName;
        abbreviation = newAbbreviation;
        kind = newKind;
        region = newRegion;
    }

    /** @param states those of a regional chapter; empty for others */
    public void cover(List<String> states, String note) {
        covers = List.copyOf(states);
        coversNote = note;
    }

    public void publishAt(String newWebsite, String note) {
        website = newWebsite;
        websiteNote = note;
    }

    /** @param changeMonth when new officers begin, 1 for January; null where unknown */
    public void date(Integer yearFounded, Integer changeMonth) {
        founded = yearFounded;
        officersChangeMonth = changeMonth;
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

    /** Not unique: eight chapters are called MLA. Null where unknown. */
    public String getAbbreviation() {
        return abbreviation;
    }

    public ChapterKind getKind() {
        return kind;
    }

    public String getRegion() {
        return region;
    }

    public List<String> getCovers() {
        return covers;
    }

    public String getCoversNote() {
        return coversNote;
    }

    public String getWebsite() {
        return website;
    }

    public String getWebsiteNote() {
        return websiteNote;
    }

    public Integer getFounded() {
        return founded;
    }

    public Integer getOfficersChangeMonth() {
        return officersChangeMonth;
    }

    public List<String> getSources() {
        return sources;
    }

    public String getSourceNote() {
        return sourceNote;
    }
}
