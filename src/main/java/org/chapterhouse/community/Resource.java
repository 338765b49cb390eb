package org.chapterhouse.community;

import java.util.List;

import org.chapterhouse.catalog.LinesConverter;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.history.Described;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A useful page elsewhere. */
@Entity
public class Resource implements Described<ResourceDetails> {

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

    @Embedded
    private Provenance provenance = Provenance.UNKNOWN;

    public void describe(ResourceDetails details) {
        section = details.section();
        position = details.position();
        title = details.title();
        summary = details.summary() == null ? "" : details.summary();
        url = details.url();
        notes = details.notes();
        provenance = details.provenance();
    }

    @Override
    public ResourceDetails details() {
        return new ResourceDetails(
                section, position, title, summary.isEmpty() ? null : summary, url, notes, provenance);
    }

    @Override
    public String key() {
        return id.toString();
    }

    @Override
    public String label() {
        return title;
    }

    @Override
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

    /** Where the facts about it were read. */
    public Provenance getProvenance() {
        return provenance;
    }
}
