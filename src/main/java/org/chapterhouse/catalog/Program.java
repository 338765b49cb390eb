package org.chapterhouse.catalog;

import org.chapterhouse.catalog.history.Described;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A series of events or a body of work that sessions and materials belong to, such as the Chapter Advocacy Exchange. */
@Entity
public class Program implements Described<ProgramDetails> {

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

    @Column(name = "on_home")
    private boolean onHome;

    @Embedded
    private Provenance provenance = Provenance.UNKNOWN;

    protected Program() {}

    public Program(Slug slug) {
        this.slug = slug.value();
    }

    public void describe(ProgramDetails details) {
        name = details.name();
        acronym = details.acronym();
        owner = details.owner();
        description = details.description() == null ? "" : details.description();
        officialUrl = details.officialUrl();
        onHome = details.onHome();
        provenance = details.provenance();
    }

    @Override
    public ProgramDetails details() {
        return new ProgramDetails(
                name, acronym, owner, description.isEmpty() ? null : description, officialUrl, onHome, provenance);
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

    /** Where the facts about it were read. */
    public Provenance getProvenance() {
        return provenance;
    }
}
