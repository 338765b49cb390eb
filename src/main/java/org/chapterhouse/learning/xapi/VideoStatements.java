package org.chapterhouse.learning.xapi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.chapterhouse.learning.history.LogEntry;
import org.chapterhouse.learning.watch.WatchedIntervals;
import org.chapterhouse.learning.watch.WatchedIntervals.Range;

/** The statements about one learner and one recording, in order of time. */
public final class VideoStatements {

    /** Without a word from the player for so long, playing stopped: it reports every ten seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Duration BREAK = Duration.ofMinutes(30);

    private final Learner learner;
    private final Video video;
    private final Instant completedAt;
    private final List<Map<String, Object>> statements = new ArrayList<>();
    private final List<Range> everything = new ArrayList<>();
    private long played;
    private boolean completed;

    private VideoStatement sitting;
    private int number;
    private List<Range> segments;
    private Instant heard;
    /** Where the stretch that is playing began and how far it came; null while none is. */
    private Range playing;

    private VideoStatements(Learner learner, Video video, Instant completedAt) {
        this.learner = learner;
        this.video = video;
        this.completedAt = completedAt;
    }

    /**
     * @param log         of this recording, in order of time
     * @param completedAt null for not completed
     */
    public static List<Map<String, Object>> of(Learner learner, Video video, List<LogEntry> log, Instant completedAt) {
        VideoStatements all = new VideoStatements(learner, video, completedAt);
        log.stream().filter(entry -> !entry.credited().isEmpty()).forEach(all::hear);
        all.stop();
        return List.copyOf(all.statements);
    }

    private void hear(LogEntry entry) {
        boolean silent = heard != null && heard.plus(SILENCE).isBefore(entry.at());
        if (silent) {
            stop();
        }
        if (heard == null || heard.plus(BREAK).isBefore(entry.at())) {
            sit(entry.at());
        }
        for (Range range : entry.credited().ranges()) {
            play(range, entry.at());
        }
        heard = entry.at();
        complete();
    }

    private void sit(Instant at) {
        sitting = new VideoStatement(learner, video, at);
        number = 0;
        segments = new ArrayList<>();
        say(VideoVerb.INITIALIZED, at, Map.of(), Map.of());
    }

    private void play(Range range, Instant at) {
        played += range.seconds();
        if (playing != null && playing.to() == range.from()) {
            playing = new Range(playing.from(), range.to());
            return;
        }
        stop();
        Range last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        if (last != null && last.to() != range.from()) {
            say(VideoVerb.SEEKED, at, Map.of(), Map.of("time-from", last.to(), "time-to", range.from()));
        }
        say(VideoVerb.PLAYED, at, Map.of(), Map.of("time", range.from()));
        playing = range;
        heard = at;
    }

    private void stop() {
        if (playing != null) {
            segments.add(playing);
            everything.add(playing);
            int at = playing.to();
            playing = null;
            say(
                    VideoVerb.PAUSED,
                    heard,
                    Map.of(),
                    Map.of("time", at, "progress", progress(everything), "played-segments", text(segments)));
        }
    }

    private void complete() {
        if (!completed && completedAt != null && !completedAt.isAfter(heard)) {
            completed = true;
            List<Range> all = new ArrayList<>(everything);
            all.add(playing);
            say(
                    VideoVerb.COMPLETED,
                    completedAt,
                    Map.of("completion", true, "duration", "PT" + played + "S"),
                    Map.of(
                            "time",
                            playing.to(),
                            "progress",
                            progress(all),
                            "played-segments",
                            text(new WatchedIntervals(all).ranges())));
        }
    }

    private void say(VideoVerb verb, Instant at, Map<String, Object> result, Map<String, Object> extensions) {
        statements.add(sitting.of(verb, number++, at, result, extensions));
    }

    private double progress(List<Range> ranges) {
        return Video.decimals(Math.min(1, new WatchedIntervals(ranges).seconds() / video.length()));
    }

    private static String text(List<Range> ranges) {
        return ranges.stream()
                .map(range -> String.format(Locale.ROOT, "%d.000[.]%d.000", range.from(), range.to()))
                .collect(Collectors.joining("[,]"));
    }
}
