package org.chapterhouse.media.caption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads SubRip. Cue numbers may be missing, and so may the empty line between cues; an empty line inside a cue's text
 * is kept, because only a time (with or without a number before it) begins the next cue.
 */
final class SrtParser {

    private static final String ARROW = "-->";
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d+\\s*");
    private static final Pattern BEGINS_LIKE_TIME = Pattern.compile("\\s*-?\\d+[:.,]");
    private static final Pattern BEGINS_WITH_TIME = Pattern.compile("\\s*-?\\d+[:.,]\\d+[:.,]\\d");
    private static final Pattern TAG =
            Pattern.compile("(?i)</?(?:[ibus]|em|strong|(?:font|span)(?:\\s[^<>\\n]*)?)\\s?>|\\{\\\\[^{}\\n]*}");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s{0,9}/?>");

    private final String[] lines;
    private final List<Cue> cues = new ArrayList<>();
    private Timing timing;
    private int timeLine;

    private SrtParser(String text) {
        lines = text.split("\n", -1);
    }

    /**
     * Reads normalized text that is not blank.
     *
     * @throws BrokenCaptions if the text does not begin with a cue, or a time cannot be read or ends before its start
     */
    static Captions parse(String text) {
        SrtParser parser = new SrtParser(text);
        for (int line = 0; line < parser.lines.length; line++) {
            parser.read(line);
        }
        if (parser.timing == null) {
            throw notCaptions(parser.lines.length);
        }
        parser.finishCue(parser.lines.length);
        return new Captions(Captions.Format.SUBRIP, parser.cues, List.of());
    }

    private void read(int line) {
        if (isMeantAsTime(line)) {
            finishCue(isNumber(line - 1) ? line - 1 : line);
            timing = requireTiming(line);
            timeLine = line;
        } else if (timing == null && !isBlank(line) && !(isNumber(line) && isBlank(line - 1))) {
            throw notCaptions(line + 1);
        }
    }

    private static BrokenCaptions notCaptions(int line) {
        return new BrokenCaptions(line, "captions.notCaptions");
    }

    private boolean isMeantAsTime(int line) {
        boolean afterNumber = isNumber(line - 1) && isBlank(line - 2);
        if (lines[line].contains(ARROW)) {
            return timing == null
                    || afterNumber
                    || BEGINS_LIKE_TIME.matcher(lines[line]).lookingAt();
        }
        return afterNumber && BEGINS_WITH_TIME.matcher(lines[line]).lookingAt();
    }

    private Timing requireTiming(int line) {
        Timing read = Timing.ofSrt(lines[line]).orElseThrow(() -> BrokenCaptions.unreadableTime(line + 1));
        if (read.endMillis() < read.startMillis()) {
            throw new BrokenCaptions(line + 1, "captions.backward");
        }
        return read;
    }

    private void finishCue(int end) {
        if (timing == null) {
            return;
        }
        String id = isNumber(timeLine - 1) ? lines[timeLine - 1].strip() : "";
        String text = plain(String.join("\n", Arrays.asList(lines).subList(timeLine + 1, end)));
        cues.add(new Cue(id, timing.startMillis(), timing.endMillis(), null, text));
    }

    private static String plain(String text) {
        String untagged = TAG.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll("");
        return CharacterReferences.decodeTerminated(untagged).strip();
    }

    private boolean isNumber(int line) {
        return line >= 0 && NUMBER.matcher(lines[line]).matches();
    }

    private boolean isBlank(int line) {
        return line < 0 || lines[line].isBlank();
    }
}
