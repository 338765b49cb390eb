package org.chapterhouse.catalog;

import java.util.List;

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
import jakarta.persistence.ManyToOne;

/**
 * Something to read or use in addition to the recordings: slides, a handout, a toolkit; a file of ours or an address.
 */
@Entity
public class Material implements Described<MaterialDetails> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    private Session session;

    @ManyToOne
    private Program program;

    private int position;
    private String title;

    @Enumerated(EnumType.STRING)
    private MaterialKind kind;

    private String url;
    private Integer year;
    private String summary = "";

    @Embedded
    private StoredFile file;

    @Column(name = "file_name")
    private String fileName;

    @Embedded
    private Provenance provenance = Provenance.UNKNOWN;

    @Convert(converter = LinesConverter.class)
    private List<String> notes = List.of();

    protected Material() {}

    /** @param position its place among the session's materials, from 0 */
    public static Material of(Session session, int position) {
        Material material = new Material();
        material.session = session;
        material.position = position;
        return material;
    }

    public static Material of(Program program) {
        Material material = new Material();
        material.program = program;
        return material;
    }

    public void describe(MaterialDetails details) {
        title = details.title();
        kind = details.kind();
        url = details.url();
        year = details.year();
        summary = details.summary() == null ? "" : details.summary();
        notes = details.notes();
        provenance = details.provenance();
        file = details.file();
        fileName = details.fileName();
    }

    @Override
    public MaterialDetails details() {
        return new MaterialDetails(
                title, kind, url, year, summary.isEmpty() ? null : summary, notes, provenance, getFile(), fileName);
    }

    /** Its place among the session's materials, from 0. */
    public int getPosition() {
        return position;
    }

    public void moveTo(int newPosition) {
        position = newPosition;
    }

    /** Only for what belongs to a program as a whole. */
    public void moveTo(Program newProgram) {
        program = newProgram;
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

    public Session getSession() {
        return session;
    }

    public Program getProgram() {
        return program;
    }

    public String getTitle() {
        return title;
    }

    public MaterialKind getKind() {
        return kind;
    }

    public String getUrl() {
        return url;
    }

    public Integer getYear() {
        return year;
    }

    public String getSummary() {
        return summary;
    }

    /** @param newPosition its place among those of the other session, from 0 */
    public void belongTo(Session other, int newPosition) {
        session = other;
        position = newPosition;
    }

    /** Whether it is the same file, or leads to the same page. */
    public boolean isTheSameAs(Material other) {
        return getFile() == null
                ? other.getFile() == null && url != null && url.equals(other.url)
                : other.getFile() != null
                        && getFile().getChecksum().equals(other.getFile().getChecksum());
    }

    /** Whether these are slides whose pages the archive can show. */
    public boolean isDeck() {
        return kind == MaterialKind.SLIDES && file != null;
    }

    /** The file itself, or null where only an address is known. */
    public StoredFile getFile() {
        return file == null || file.getChecksum() == null ? null : file;
    }

    public String getFileName() {
        return fileName;
    }

    /** Where the facts about it were read. */
    public Provenance getProvenance() {
        return provenance;
    }

    public List<String> getNotes() {
        return notes;
    }
}
