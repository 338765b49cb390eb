package org.chapterhouse.media.caption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.chapterhouse.media.caption.Captions.Reason;
import org.chapterhouse.media.caption.Captions.Skipped;

/**
 * Reads SubRip. Cue numbers may be missing, and so may the empty line between cues; an empty line inside a cue's text
 * is kept, because only a time (with or without a number before it) begins the next cue. A cue whose time makes no sense
 * is left out with its words, and so are words before the first time.
 */
final class SrtParser {

    private static final int NONE = -1;
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d+\\s*");

    private final String[] lines;
    private final List<Cue> cues = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    /** Null where it cannot be read. */
    private Timing timing;

    private int timeLine = NONE;
    /** The first line of words before any time. */
    private int strayLine = NONE;
    /** No cue so far has a number, and each time is one that WebVTT allows. */
    private boolean isWebVtt = true;

    private SrtParser(String text) {
        lines = text.split("\n", -1);
    }

    /**
     * Reads normalized text that is not blank.
     *
     * @throws BrokenCaptions if the text has no time or only words that lead to nothing, or is WebVTT without its first
     *                        line
     */
    static Captions parse(String text) {
        SrtParser parser = new SrtParser(text);
        for (int line = 0; line < parser.lines.length; line++) {
            parser.read(line);
        }
        parser.finish();
        return new Captions(Captions.Format.SUBRIP, parser.cues, parser.skipped);
    }

    private void finish() {
        if (timeLine == NONE) {
            throw notCaptions(strayLine == NONE ? lines.length : strayLine + 1);
        }
        finishCue(lines.length);
        if (strayLine != NONE) {
            if (isWebVtt || cues.isEmpty()) {
                throw notCaptions(strayLine + 1);
            }
            skipped.add(0, new Skipped(strayLine + 1, Reason.UNTIMED));
        }
        if (isWebVtt) {
            throw new BrokenCaptions(1, "captions.signature");
        }
    }

    private void read(int line) {
        if (isMeantAsTime(line)) {
            finishCue(isNumber(line - 1) ? line - 1 : line);
            beginCue(line);
        } else if (timeLine == NONE && strayLine == NONE && !isBlank(line) && !(isNumber(line) && isBlank(line - 1))) {
            strayLine = line;
        }
    }

    private static BrokenCaptions notCaptions(int line) {
        return new BrokenCaptions(line, "captions.notCaptions");
    }

    private boolean isMeantAsTime(int line) {
        boolean afterNumber = isNumber(line - 1) && isBlank(line - 2);
        return Timing.begins(lines[line]) || afterNumber && Timing.isMeant(lines[line]);
    }

    private void beginCue(int line) {
        timeLine = line;
        isWebVtt &= !isNumber(line - 1) && Timing.ofVtt(lines[line]).isPresent();
        timing = Timing.ofAny(lines[line]).orElse(null);
        if (timing == null) {
            skipped.add(new Skipped(line + 1, Reason.TIME));
        } else if (timing.isBackward()) {
            timing = null;
            skipped.add(new Skipped(line + 1, Reason.BACKWARD));
        }
    }

    private void finishCue(int end) {
        if (timing == null) {
            return;
        }
        String id = isNumber(timeLine - 1) ? lines[timeLine - 1].strip() : "";
        String text = String.join("\n", Arrays.asList(lines).subList(timeLine + 1, end));
        if (!text.isBlank()) {
            SrtText parsed = SrtText.parse(text);
            cues.add(new Cue(id, timing.startMillis(), timing.endMillis(), parsed.speaker(), parsed.plain()));
        }
    }

    private boolean isNumber(int line) {
        return line >= 0 && NUMBER.matcher(lines[line]).matches();
    }

    private boolean isBlank(int line) {
        return line < 0 || lines[line].isBlank();
    }
}
