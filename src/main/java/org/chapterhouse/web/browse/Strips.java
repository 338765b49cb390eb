package org.chapterhouse.web.browse;

import java.util.List;

import org.chapterhouse.learning.watch.Progress;
import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.caption.Cue;
import org.chapterhouse.media.caption.Transcript;
import org.chapterhouse.web.ui.Stretch;
import org.chapterhouse.web.ui.StripModel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Strips of recordings with what the viewer has seen of them. */
@RequestScoped
public class Strips {

    @Inject
    private Recordings recordings;

    public StripModel of(Recording recording, Progress progress) {
        Double now = progress.started() && !progress.completed() ? Double.valueOf(progress.resumeAt()) : null;
        return StripModel.of(recording.getDurationMillis(), Transcript.of(cues(recording), List.of()))
                .seen(seen(progress))
                .at(now);
    }

    /** The words spoken at that second, or null if unknown. */
    public String lineAt(Recording recording, int second) {
        return cues(recording).stream()
                .filter(cue -> cue.endMillis() > second * 1000L)
                .findFirst()
                .map(Cue::text)
                .orElse(null);
    }

    private List<Cue> cues(Recording recording) {
        return recordings.captionsOf(recording).stream()
                .findFirst()
                .map(CaptionTrack::cues)
                .orElse(List.of());
    }

    private static List<Stretch> seen(Progress progress) {
        return progress.watched().ranges().stream()
                .map(range -> new Stretch(range.from(), range.to()))
                .toList();
    }
}
