package org.chapterhouse.community;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.catalog.LinesConverter;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.history.Described;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An abbreviation and everything it can stand for. */
@Entity
@Table(name = "glossary_entry")
public class GlossaryEntry implements Described<GlossaryDetails> {

    private static final Pattern ALSO = Pattern.compile("\\(also: ([^,;)]+)");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String acronym;
    private String expansion;

    @Column(name = "same_as")
    @Convert(converter = LinesConverter.class)
    private List<String> sameAs = List.of();

    @Embedded
    private Provenance provenance = Provenance.UNKNOWN;

    protected GlossaryEntry() {}

    public GlossaryEntry(String acronym) {
        this.acronym = acronym;
    }

    public void describe(GlossaryDetails details) {
        expansion = details.expansion();
        sameAs = details.sameAs();
        provenance = details.provenance();
    }

    @Override
    public GlossaryDetails details() {
        return new GlossaryDetails(expansion, sameAs, provenance);
    }

    @Override
    public String key() {
        return id.toString();
    }

    @Override
    public String label() {
        return acronym;
    }

    @Override
    public Long getId() {
        return id;
    }

    public String getAcronym() {
        return acronym;
    }

    public String getExpansion() {
        return expansion;
    }

    /** The names it can stand for, without remarks; usually one. */
    public List<String> getMeanings() {
        Matcher also = ALSO.matcher(expansion);
        String first = expansion.replaceFirst("\\s*\\(.*", "");
        return also.find() ? List.of(first, also.group(1).strip()) : List.of(first);
    }

    /** Other names for the same thing: “United for Libraries” for its forerunners. */
    public List<String> getSameAs() {
        return sameAs;
    }

    /** Where the facts about it were read. */
    public Provenance getProvenance() {
        return provenance;
    }
}
