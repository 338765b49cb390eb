package org.chapterhouse.web.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.chapterhouse.learning.completion.CompletionRule;
import org.chapterhouse.learning.watch.Progress;
import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.CreditWindow;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.caption.Transcript;
import org.chapterhouse.web.ui.StripModel;

/**
 * A recording as the page plays it. Times are seconds.
 *
 * @param source   address of the file our player plays, or null where it plays none
 * @param external where it is on another site, or null
 * @param host     that site, empty where the recording is ours
 * @param frame    the player of that site, or null where it has none that we show
 * @param duration exact length
 * @param start    where the address asks to start, or null
 * @param resume   where the learner was
 * @param watched  what they have seen, as JSON pairs
 * @param from     first second that counts for completion
 * @param to       second after the last that counts
 * @param needed   seconds to be seen of those
 */
public record PlayerView(
        long id,
        String source,
        String mediaType,
        String external,
        String host,
        FrameView frame,
        boolean sample,
        double duration,
        Double start,
        int resume,
        String watched,
        boolean completed,
        int from,
        int to,
        int needed,
        List<SectionView> sections,
        List<TrackView> tracks,
        StripModel strip) {

    private static final int BEFORE_END = 3;

    /** Whether there is only something to hear. */
    public boolean heard() {
        return mediaType != null && mediaType.startsWith("audio/");
    }

    /** A titled stretch and the link that plays it. */
    public record SectionView(double start, String href, String title) {}

    /** A caption track for the browser's own player. */
    public record TrackView(String href, String language, String name) {

        static TrackView of(CaptionTrack track) {
            return new TrackView(
                    "/media/captions/" + track.getId() + ".vtt", track.getLanguage(), CaptionChoice.name(track));
        }
    }

    /** @param file address of our file that is played, or null where it is on another site */
    static PlayerView of(
            Recording recording,
            String file,
            Progress progress,
            OptionalDouble start,
            Transcript transcript,
            List<CaptionTrack> tracks,
            MomentLinks moments) {
        CreditWindow window = recording.getCreditWindow();
        boolean ours = file != null;
        Double begin = start.isPresent() ? within(recording, start.getAsDouble()) : null;
        Optional<ExternalFile> theirs = ExternalFile.of(moments.external());
        return new PlayerView(
                recording.getId(),
                ours ? file : theirs.map(ExternalFile::address).orElse(null),
                ours
                        ? recording.getFile().getMediaType()
                        : theirs.map(ExternalFile::mediaType).orElse(null),
                external(moments, begin),
                moments.host(),
                ExternalVideo.of(moments.external())
                        .map(video -> FrameView.of(video, begin))
                        .orElse(null),
                recording.isSample(),
                recording.getDurationMillis() / 1000.0,
                begin,
                progress.resumeAt(),
                json(progress),
                progress.completed(),
                window.from(),
                window.to(),
                CompletionRule.secondsNeeded(window),
                sections(recording, moments),
                tracks.stream().map(TrackView::of).toList(),
                StripModel.of(recording.getDurationMillis(), transcript));
    }

    /** Whoever asks for what comes after the end gets to see that there is one. */
    private static double within(Recording recording, double start) {
        double duration = recording.getDurationMillis() / 1000.0;
        return start < duration ? start : Math.max(0, duration - BEFORE_END);
    }

    /** An address with a media fragment, so that a browser without JavaScript starts there as well. */
    public String fromStart(String address) {
        double at = start == null ? resume : start;
        return at == 0 ? address : address + "#t=" + MomentLinks.seconds(Math.round(at * 1000));
    }

    /** Whether only a part of it counts. */
    public boolean partly() {
        return from > 0 || to < seconds();
    }

    /** Whole seconds of its length. */
    public int seconds() {
        return (int) duration;
    }

    public boolean playable() {
        return source != null;
    }

    /** Whether it plays here but is hosted by another server, which gets no request until somebody presses play. */
    public boolean fetched() {
        return playable() && external != null;
    }

    /** Whether somebody asked for a moment of it, and it may be loaded before anybody presses play. */
    public boolean awaited() {
        return start != null && !fetched();
    }

    private static String external(MomentLinks moments, Double begin) {
        String there = begin == null ? null : moments.outside(Math.round(begin * 1000));
        return there == null ? moments.external() : there;
    }

    private static List<SectionView> sections(Recording recording, MomentLinks moments) {
        return recording.getSections().stream()
                .map(section -> new SectionView(
                        section.startMillis() / 1000.0, moments.at(section.startMillis()), section.title()))
                .toList();
    }

    /** The watched stretches, as pairs of seconds. */
    public static String json(Progress progress) {
        return progress.watched().ranges().stream()
                .map(range -> "[" + range.from() + "," + range.to() + "]")
                .toList()
                .toString();
    }
}
