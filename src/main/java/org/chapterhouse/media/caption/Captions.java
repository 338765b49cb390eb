package org.chapterhouse.media.caption;

import static java.util.Comparator.comparingLong;

import java.util.Comparator;
import java.util.List;

/**
 * What a caption file says. Immutable; cues stand in the order of WebVTT: by start, of equal starts the one that ends
 * last comes first, otherwise as in the file.
 *
 * @param skippedLines 1-based lines whose time could not be read, so that WebVTT requires their cue to be left out;
 *                     always empty for SubRip, which is refused instead
 */
public record Captions(Format format, List<Cue> cues, List<Integer> skippedLines) {

    /** How the file was written. */
    public enum Format {
        WEBVTT,
        SUBRIP
    }

    private static final Comparator<Cue> CUE_ORDER = comparingLong(Cue::startMillis)
            .thenComparing(comparingLong(Cue::endMillis).reversed());

    public Captions {
        cues = cues.stream().sorted(CUE_ORDER).toList();
        skippedLines = List.copyOf(skippedLines);
    }

    /**
     * These captions, if they hold a cue. A WebVTT file without one is valid, but useless as the captions of a
     * recording.
     *
     * @throws BrokenCaptions if there is no cue; names the first line that was skipped, if any
     */
    public Captions refuseEmpty() {
        if (!cues.isEmpty()) {
            return this;
        }
        if (skippedLines.isEmpty()) {
            throw new BrokenCaptions(1, "captions.none");
        }
        throw BrokenCaptions.unreadableTime(skippedLines.get(0));
    }
}
