package org.chapterhouse.catalog;

import java.util.List;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;

/** Where facts were read. Never changed: a correction is a new value. */
@Embeddable
public class Provenance {

    public static final Provenance UNKNOWN = new Provenance(List.of(), null);

    @Convert(converter = LinesConverter.class)
    @Size(max = 50)
    private List<@WebAddress String> sources = List.of();

    @Column(name = "source_note")
    @SeenText
    @Size(max = 500)
    private String note;

    protected Provenance() {}

    /**
     * @param sources addresses; may be empty
     * @param note    what is uncertain about them, or null
     */
    public Provenance(List<String> sources, String note) {
        this.sources = List.copyOf(sources);
        this.note = note;
    }

    public List<String> getSources() {
        return sources;
    }

    public String getNote() {
        return note;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Provenance that && sources.equals(that.sources) && Objects.equals(note, that.note);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sources, note);
    }

    /** An entry a line, the note last; empty where nothing is known. */
    @Override
    public String toString() {
        String lines = String.join("\n", sources);
        return note == null ? lines : (lines + "\n" + note).strip();
    }
}
