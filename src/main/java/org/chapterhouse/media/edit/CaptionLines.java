package org.chapterhouse.media.edit;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.media.caption.Captions;
import org.chapterhouse.media.caption.Cue;
import org.chapterhouse.problem.Invalid;

/** Lines of captions as an editor wrote them. */
public final class CaptionLines {

    /** No recording lasts the 24 days that fit an int of milliseconds. */
    private static final double LONGEST = Integer.MAX_VALUE / 1000.0;

    private CaptionLines() {}

    /**
     * One line.
     *
     * @param id      as the file named it; null or empty for none
     * @param start   seconds
     * @param end     seconds
     * @param speaker null or empty where nothing is said about that
     */
    public record Line(String id, Double start, Double end, String speaker, String text) {}

    /**
     * @return in the order of their times
     * @throws Invalid if one of them makes no sense, which is named by its place in the list
     */
    static List<Cue> cues(List<Line> lines) {
        if (lines.isEmpty()) {
            throw new Invalid("problem.captions.noLines");
        }
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            cues.add(cue(lines.get(i), i + 1));
        }
        return new Captions(Captions.Format.WEBVTT, cues, List.of()).cues();
    }

    private static Cue cue(Line line, int place) {
        if (line == null || isNoTime(line.start()) || isNoTime(line.end())) {
            throw new Invalid("problem.captions.lineTime", place);
        }
        if (line.end() < line.start()) {
            throw new Invalid("problem.captions.lineBackward", place);
        }
        String text = plain(line.text()).replaceAll("\n\\s*\n", "\n").strip();
        if (text.isEmpty()) {
            throw new Invalid("problem.captions.lineSilent", place);
        }
        return new Cue(id(line.id()), millis(line.start()), millis(line.end()), plain(line.speaker()), text);
    }

    private static boolean isNoTime(Double seconds) {
        return seconds == null || !(seconds >= 0 && seconds <= LONGEST);
    }

    private static long millis(double seconds) {
        return Math.round(seconds * 1000);
    }

    /** Without what the database or WebVTT could not keep. */
    private static String plain(String typed) {
        return typed == null ? "" : typed.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]|\\p{Cs}", " ");
    }

    /** One that could be taken for a time or for more lines is dropped: nobody sees it. */
    private static String id(String id) {
        return id == null || id.contains("-->") || !plain(id).equals(id) || id.contains("\n") ? "" : id;
    }
}
