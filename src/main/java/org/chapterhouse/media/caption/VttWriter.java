package org.chapterhouse.media.caption;

import java.util.List;
import java.util.regex.Pattern;

/** Writes cues as WebVTT that reads back as the same cues. */
public final class VttWriter {

    private static final Pattern EMPTY_LINE = Pattern.compile("(?<=\n)\n|^\n|\n\\z");

    private VttWriter() {}

    /** A whole file, to be saved as UTF-8; cues are written in the order given. */
    public static String write(List<Cue> cues) {
        StringBuilder vtt = new StringBuilder("WEBVTT\n");
        for (Cue cue : cues) {
            append(vtt.append('\n'), cue);
        }
        return vtt.toString();
    }

    private static void append(StringBuilder vtt, Cue cue) {
        if (!cue.id().isEmpty()) {
            vtt.append(cue.id()).append('\n');
        }
        time(vtt, cue.startMillis());
        vtt.append(" --> ");
        time(vtt, cue.endMillis());
        vtt.append('\n');
        if (cue.speaker() != null) {
            // A hyphen at its end could make an arrow of the bracket, which stands for a new cue.
            vtt.append("<v ")
                    .append(escaped(cue.speaker()).replaceAll("-\\z", "&#45;"))
                    .append('>');
        } else if (cue.text().isEmpty()) {
            // A cue without anything after its time is none.
            vtt.append("<c></c>");
        }
        vtt.append(withoutEmptyLines(escaped(cue.text()))).append('\n');
    }

    private static void time(StringBuilder vtt, long millis) {
        long seconds = millis / 1000;
        digits(vtt, 2, seconds / 3600);
        digits(vtt.append(':'), 2, seconds / 60 % 60);
        digits(vtt.append(':'), 2, seconds % 60);
        digits(vtt.append('.'), 3, millis % 1000);
    }

    private static void digits(StringBuilder vtt, int fewest, long number) {
        String digits = Long.toString(number);
        vtt.append("0".repeat(Math.max(0, fewest - digits.length()))).append(digits);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }

    /** An empty line would end the cue. */
    private static String withoutEmptyLines(String text) {
        return text.indexOf('\n') < 0 ? text : EMPTY_LINE.matcher(text).replaceAll("&#10;");
    }
}
