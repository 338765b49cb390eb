package org.chapterhouse.media.caption;

import static java.util.Comparator.comparingLong;

import java.util.Comparator;
import java.util.List;

import org.chapterhouse.problem.Messages;

/**
 * What a caption file says. Immutable; cues stand in the order of WebVTT: by start, of equal starts the one that ends
 * last comes first, otherwise as in the file.
 *
 * @param skipped what of the file is in no cue although somebody may have meant it to be, in the order of its lines
 */
public record Captions(Format format, List<Cue> cues, List<Skipped> skipped) {

    /** How the file was written. */
    public enum Format {
        WEBVTT,
        SUBRIP
    }

    /** Why a cue is left out. */
    public enum Reason {
        TIME("captions.time"),
        BACKWARD("captions.backward"),
        UNTIMED("captions.untimed");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** One sentence. */
        public String text() {
            return Messages.text(key);
        }
    }

    /**
     * A cue that is left out.
     *
     * @param line of its time, or of its first words where it has no time, counted from 1
     */
    public record Skipped(int line, Reason reason) {}

    private static final Comparator<Cue> CUE_ORDER = comparingLong(Cue::startMillis)
            .thenComparing(comparingLong(Cue::endMillis).reversed());

    public Captions {
        cues = cues.stream().sorted(CUE_ORDER).toList();
        skipped = List.copyOf(skipped);
    }
}
