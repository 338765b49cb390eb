package org.chapterhouse.media;

import java.util.List;

import org.chapterhouse.media.caption.CaptionParser;
import org.chapterhouse.media.caption.Cue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What is said in a recording, in one language, kept as well-formed WebVTT. */
@Entity
@Table(name = "caption_track")
public class CaptionTrack {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    private Recording recording;

    private String language;

    @Enumerated(EnumType.STRING)
    private CaptionOrigin origin;

    private String vtt;

    protected CaptionTrack() {}

    /** @param language BCP 47 tag */
    public CaptionTrack(Recording recording, String language) {
        this.recording = recording;
        this.language = language;
    }

    /** @param newVtt WebVTT as written by {@link org.chapterhouse.media.caption.VttWriter} */
    public void say(CaptionOrigin newOrigin, String newVtt) {
        origin = newOrigin;
        vtt = newVtt;
    }

    public CaptionDetails details() {
        return new CaptionDetails(language, origin, vtt);
    }

    public Long getId() {
        return id;
    }

    public Recording getRecording() {
        return recording;
    }

    public String getLanguage() {
        return language;
    }

    public CaptionOrigin getOrigin() {
        return origin;
    }

    public String getVtt() {
        return vtt;
    }

    /** Parsed anew at each call; keep the result. */
    public List<Cue> cues() {
        return CaptionParser.parse(vtt).cues();
    }
}
