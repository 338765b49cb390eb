package org.chapterhouse.media.caption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.chapterhouse.media.caption.Captions.Reason;
import org.chapterhouse.media.caption.Captions.Skipped;

/**
 * The WebVTT parser algorithm (W3C WebVTT, section 6.1), reduced to cues.
 *
 * <p>The specification collects blocks. A block is a cue if an arrow stands in its first or second line; every other
 * block (header, comment, style sheet, region, garbage) holds no cue and needs no telling apart here. A cue without any
 * text shows nothing and is left out.
 *
 * <p>Read loosely, a file also holds the cues whose time is certain although WebVTT does not allow it, an arrow in the
 * text is text, and whatever else a browser would drop in silence is told.
 */
final class VttParser {

    private static final String SIGNATURE = "WEBVTT";
    private static final String ARROW = "-->";
    private static final Pattern COMMENT = Pattern.compile("(?:NOTE|STYLE|REGION)(?:\\s.*)?");

    private static final Pattern NUMBER = Pattern.compile("\\s*+\\d++\\s*+");

    private final String[] lines;
    private final boolean loose;
    private final List<Cue> cues = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private int next = 1;

    private VttParser(String text, boolean loose) {
        lines = text.split("\n", -1);
        this.loose = loose;
    }

    static boolean hasSignature(String text) {
        if (!text.startsWith(SIGNATURE)) {
            return false;
        }
        return text.length() == SIGNATURE.length() || " \t\n".indexOf(text.charAt(SIGNATURE.length())) >= 0;
    }

    /** Reads normalized text that {@link #hasSignature has the signature} exactly as browsers do. */
    static Captions parse(String text) {
        return new VttParser(text, false).parse();
    }

    /** Reads normalized text that {@link #hasSignature has the signature} with what is certain beyond the specification. */
    static Captions parseLoosely(String text) {
        return new VttParser(text, true).parse();
    }

    private Captions parse() {
        while (next < lines.length && !lines[next].isEmpty() && !isTime(false)) {
            next++;
        }
        readBlocks();
        return new Captions(Captions.Format.WEBVTT, cues, skipped);
    }

    /** @param inText whether it would be the next cue's time, after what is text otherwise */
    private boolean isTime(boolean inText) {
        if (!loose) {
            return lines[next].contains(ARROW);
        }
        return inText ? Timing.begins(lines[next]) : Timing.isMeant(lines[next]);
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
            boolean inText = timeLine >= 0 || next > first + 1;
            if (isTime(inText)) {
                if (inText) {
                    next -= isNumberOfNext(timeLine) ? 1 : 0;
                    break;
                }
                timeLine = next;
            }
            next++;
        }
        if (timeLine >= 0) {
            addCue(first, timeLine);
        } else if (loose && !isWithoutSpeech(first)) {
            skip(first, Reason.UNTIMED);
        }
    }

    /** A comment, a style sheet, a region, a number that an empty line parts from its cue, or spaces. */
    private boolean isWithoutSpeech(int first) {
        return COMMENT.matcher(lines[first]).matches()
                || next == first + 1
                        && (lines[first].isBlank()
                                || NUMBER.matcher(lines[first]).matches());
    }

    /** As in SubRip, where the empty line before it is often missing, too. */
    private boolean isNumberOfNext(int timeLine) {
        return loose
                && timeLine >= 0
                && next - 1 > timeLine
                && NUMBER.matcher(lines[next - 1]).matches();
    }

    private void addCue(int first, int timeLine) {
        Timing timing = (loose ? Timing.ofAny(lines[timeLine]) : Timing.ofVtt(lines[timeLine])).orElse(null);
        if (timing == null) {
            skipUnlessComment(timeLine);
        } else if (loose && timing.isBackward()) {
            skip(timeLine, Reason.BACKWARD);
        } else if (next > timeLine + 1) {
            String id = timeLine > first ? lines[first] : "";
            CueText text = CueText.parse(String.join("\n", Arrays.asList(lines).subList(timeLine + 1, next)));
            cues.add(new Cue(id, timing.startMillis(), timing.endMillis(), text.speaker(), text.plain()));
        }
    }

    /** Where browsers lose an arrow in a comment, nobody loses a word. */
    private void skipUnlessComment(int timeLine) {
        if (!loose || !COMMENT.matcher(lines[timeLine]).matches()) {
            skip(timeLine, Reason.TIME);
        }
    }

    private void skip(int line, Reason reason) {
        skipped.add(new Skipped(line + 1, reason));
    }
}
