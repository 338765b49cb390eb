package org.chapterhouse.web.browse;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

/** Strips of recordings with what the viewer has seen of them. Reads the captions of a recording once a request. */
@RequestScoped
public class Strips {

    @Inject
    private Recordings recordings;

    private final Map<Long, List<Cue>> cues = new HashMap<>();

    /** Reads the captions of all of them with one statement, to be drawn next. */
    public void read(Collection<Recording> next) {
        Set<Recording> missing = next.stream()
                .filter(recording -> !cues.containsKey(recording.getId()))
                .collect(Collectors.toSet());
        Map<Long, List<CaptionTrack>> tracks = recordings.captionsOf(missing);
        missing.forEach(
                recording -> cues.put(recording.getId(), firstOf(tracks.getOrDefault(recording.getId(), List.of()))));
    }

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
        read(List.of(recording));
        return cues.get(recording.getId());
    }

    private static List<Cue> firstOf(List<CaptionTrack> tracks) {
        return tracks.isEmpty() ? List.of() : tracks.get(0).cues();
    }

    private static List<Stretch> seen(Progress progress) {
        return progress.watched().ranges().stream()
                .map(range -> new Stretch(range.from(), range.to()))
                .toList();
    }
}
