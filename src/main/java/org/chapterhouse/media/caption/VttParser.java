package org.chapterhouse.media.caption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The WebVTT parser algorithm (W3C WebVTT, section 6.1), reduced to cues.
 *
 * <p>The specification collects blocks. A block is a cue if an arrow stands in its first or second line; every other
 * block (header, comment, style sheet, region, garbage) holds no cue and needs no telling apart here.
 */
final class VttParser {

    private static final String SIGNATURE = "WEBVTT";
    private static final String ARROW = "-->";

    private final String[] lines;
    private final List<Cue> cues = new ArrayList<>();
    private final List<Integer> skippedLines = new ArrayList<>();
    private int next = 1;

    private VttParser(String text) {
        lines = text.split("\n", -1);
    }

    static boolean hasSignature(String text) {
        if (!text.startsWith(SIGNATURE)) {
            return false;
        }
        return text.length() == SIGNATURE.length() || " \t\n".indexOf(text.charAt(SIGNATURE.length())) >= 0;
    }

    /** Reads normalized text that {@link #hasSignature has the signature}. */
    static Captions parse(String text) {
        VttParser parser = new VttParser(text);
        parser.skipHeader();
        parser.readBlocks();
        return new Captions(Captions.Format.WEBVTT, parser.cues, parser.skippedLines);
    }

    private void skipHeader() {
        while (next < lines.length && !lines[next].isEmpty() && !lines[next].contains(ARROW)) {
            next++;
        }
    }

    private void readBlocks() {
        while (next < lines.length) {
            if (lines[next].isEmpty()) {
                next++;
            } else {
                readBlock();
            }
        }
    }

    /** A second arrow, or one after the second line, begins the next block even without an empty line. */
    private void readBlock() {
        int first = next;
        int timeLine = -1;
        while (next < lines.length && !lines[next].isEmpty()) {
            if (lines[next].contains(ARROW)) {
                if (timeLine >= 0 || next > first + 1) {
                    break;
                }
                timeLine = next;
            }
            next++;
        }
        if (timeLine >= 0) {
            addCue(first, timeLine);
        }
    }

    private void addCue(int first, int timeLine) {
        Optional<Timing> timing = Timing.ofVtt(lines[timeLine]);
        if (timing.isEmpty()) {
            skippedLines.add(timeLine + 1);
            return;
        }
        String id = timeLine > first ? lines[first] : "";
        CueText text = CueText.parse(String.join("\n", Arrays.asList(lines).subList(timeLine + 1, next)));
        cues.add(new Cue(id, timing.get().startMillis(), timing.get().endMillis(), text.speaker(), text.plain()));
    }
}
