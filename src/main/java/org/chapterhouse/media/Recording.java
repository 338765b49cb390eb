package org.chapterhouse.media;

import java.util.List;

import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.StoredFile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/**
 * What was recorded of a session: a file of ours, an address elsewhere, or, where neither is at hand, only its length
 * and captions.
 */
@Entity
public class Recording {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    private Session session;

    private int position;
    private boolean sample;

    @Embedded
    private StoredFile file;

    private String url;

    @Column(name = "duration_ms")
    private int durationMillis;

    @Column(name = "credit_from_s")
    private Integer creditFrom;

    @Column(name = "credit_to_s")
    private Integer creditTo;

    @Convert(converter = SectionsConverter.class)
    private List<Section> sections = List.of();

    protected Recording() {}

    /** @param position its place among the session's recordings, from 0; the first is the one that is played */
    public Recording(Session session, int position) {
        this.session = session;
        this.position = position;
    }

    /** Apart from sections and captions. */
    public void describe(RecordingDetails details) {
        sample = details.sample();
        file = details.file();
        url = details.url();
        durationMillis = details.durationMillis();
        creditFrom =
                details.creditWindow() == null ? null : details.creditWindow().from();
        creditTo =
                details.creditWindow() == null ? null : details.creditWindow().to();
    }

    public void divide(List<Section> newSections) {
        sections = List.copyOf(newSections);
    }

    /** @param captions those of this recording, which are entities of their own */
    public RecordingDetails details(List<CaptionDetails> captions) {
        CreditWindow window = creditFrom == null || creditTo == null ? null : new CreditWindow(creditFrom, creditTo);
        return new RecordingDetails(sample, getFile(), url, durationMillis, window, sections, captions);
    }

    /** Its place among the session's recordings, from 0; the first is the one that is played. */
    public int getPosition() {
        return position;
    }

    public void moveTo(int newPosition) {
        position = newPosition;
    }

    public Long getId() {
        return id;
    }

    public Session getSession() {
        return session;
    }

    /** Whether it is our own sample on the topic and not the original webinar. */
    public boolean isSample() {
        return sample;
    }

    /** The file we serve, or null. */
    public StoredFile getFile() {
        return file == null || file.getChecksum() == null ? null : file;
    }

    /** Where it is played elsewhere, or null. */
    public String getUrl() {
        return url;
    }

    public int getDurationMillis() {
        return durationMillis;
    }

    /** Whole seconds that can be watched. */
    public int getSeconds() {
        return durationMillis / 1000;
    }

    /** What counts for completion; the whole recording unless an editor set it, never beyond its end. */
    public CreditWindow getCreditWindow() {
        int from = creditFrom == null ? 0 : Math.min(creditFrom, getSeconds() - 1);
        int to = creditTo == null ? getSeconds() : Math.min(creditTo, getSeconds());
        return new CreditWindow(from, Math.max(to, from + 1));
    }

    /** In order of time. */
    public List<Section> getSections() {
        return sections;
    }

    /** From now on it is that of another session; its place there is as it was. */
    public void belongTo(Session other) {
        session = other;
    }

    /** Whether it is the same file, or the same address elsewhere. */
    boolean playsTheSame(Recording other) {
        return getFile() == null
                ? other.getFile() == null && url != null && url.equals(other.url)
                : other.getFile() != null
                        && getFile().getChecksum().equals(other.getFile().getChecksum());
    }

    /**
     * What watching is remembered by: the checksum of our file, so that history survives the same file under another
     * recording; else this recording itself.
     */
    public String getMedium() {
        return getFile() == null ? "recording:" + id : "sha256:" + file.getChecksum();
    }
}
