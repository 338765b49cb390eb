package org.chapterhouse.community;

import java.util.List;

import org.chapterhouse.catalog.LinesConverter;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.history.Described;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** An association whose members learn here, such as the library association of a state. */
@Entity
public class Chapter implements Described<ChapterDetails> {

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

    @Embedded
    private Provenance provenance = Provenance.UNKNOWN;

    protected Chapter() {}

    public Chapter(Slug slug) {
        this.slug = slug.value();
    }

    public void describe(ChapterDetails details) {
        name = details.name();
        abbreviation = details.abbreviation();
        kind = details.kind();
        region = details.region();
        covers = details.covers();
        coversNote = details.coversNote();
        website = details.website();
        websiteNote = details.websiteNote();
        founded = details.founded();
        officersChangeMonth = details.officersChangeMonth();
        provenance = details.provenance();
    }

    @Override
    public ChapterDetails details() {
        return new ChapterDetails(
                name,
                abbreviation,
                kind,
                region,
                covers,
                coversNote,
                website,
                websiteNote,
                founded,
                officersChangeMonth,
                provenance);
    }

    @Override
    public String key() {
        return slug;
    }

    @Override
    public String label() {
        return name;
    }

    @Override
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

    /** Where the facts about it were read. */
    public Provenance getProvenance() {
        return provenance;
    }
}
