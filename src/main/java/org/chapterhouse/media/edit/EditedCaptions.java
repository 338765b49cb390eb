package org.chapterhouse.media.edit;

import java.util.List;

import org.chapterhouse.catalog.history.FieldMerge;
import org.chapterhouse.media.CaptionDetails;
import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.caption.CaptionParser;
import org.chapterhouse.media.caption.Cue;

/**
 * Captions of a recording in one language.
 *
 * @param track          id of the track
 * @param durationMillis length of the recording
 */
public record EditedCaptions(CaptionDetails details, long track, int durationMillis) {

    /**
     * Captions that were saved.
     *
     * @param hints what should be looked at, each in one sentence
     */
    public record Saved(EditedCaptions captions, List<String> hints) {}

    static EditedCaptions of(CaptionTrack track) {
        return new EditedCaptions(
                track.details(), track.getId(), track.getRecording().getDurationMillis());
    }

    /** Differs from that of any other captions. */
    public String version() {
        return version(details);
    }

    /** Parsed anew at each call; keep the result. */
    public List<Cue> cues() {
        return CaptionParser.parse(details.vtt()).cues();
    }

    static String version(CaptionDetails details) {
        return String.join("", FieldMerge.seen(details).values());
    }
}
