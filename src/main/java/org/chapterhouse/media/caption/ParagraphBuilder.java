package org.chapterhouse.media.caption;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Groups lines into paragraphs; see {@link Transcript#of}. */
final class ParagraphBuilder {

    private static final long PAUSE_MILLIS = 2_000;
    private static final int ENOUGH_WORDS = 60;
    /** Machine captions may have no punctuation at all. */
    private static final int TOO_MANY_WORDS = 150;

    private static final String SENTENCE_ENDS = ".!?\u2026\u3002\uFF01\uFF1F";
    private static final String CLOSING = "\"')]\u2019\u201D\u00BB";
    private static final Pattern NAMELESS = Pattern.compile("[^\\p{L}\\p{N}]*");

    private final TreeSet<Long> sectionStarts;
    private final List<Transcript.Paragraph> paragraphs = new ArrayList<>();
    private final List<Transcript.Line> lines = new ArrayList<>();
    private String opening;
    private String speaking;
    private int words;
    private long end;

    ParagraphBuilder(Collection<Long> sectionStarts) {
        this.sectionStarts = new TreeSet<>(sectionStarts);
    }

    void add(SpokenLine spoken) {
        Transcript.Line line = spoken.line();
        if (!lines.isEmpty() && breaksBefore(spoken)) {
            finishParagraph();
        }
        if (lines.isEmpty()) {
            opening = spoken.speaker();
        }
        speaking = spoken.speaker() == null ? speaking : spoken.speaker();
        lines.add(line);
        words += line.wordCount();
        end = Math.max(end, line.endMillis());
    }

    List<Transcript.Paragraph> finish() {
        if (!lines.isEmpty()) {
            finishParagraph();
        }
        return paragraphs;
    }

    private boolean breaksBefore(SpokenLine spoken) {
        Transcript.Line line = spoken.line();
        Transcript.Line last = lines.get(lines.size() - 1);
        boolean otherSpeaker = spoken.speaker() != null && !spoken.speaker().equals(speaking);
        Long section = sectionStarts.higher(last.startMillis());
        boolean newSection = section != null && section <= line.startMillis();
        boolean longEnough = words >= TOO_MANY_WORDS || words >= ENOUGH_WORDS && endsSentence(last.text());
        return otherSpeaker || newSection || longEnough || line.startMillis() - end >= PAUSE_MILLIS;
    }

    private static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    private void finishParagraph() {
        paragraphs.add(new Transcript.Paragraph(named(opening), lines.get(0).startMillis(), end, lines));
        lines.clear();
        words = 0;
        end = 0;
    }

    /** Some captioners mark a change to an unknown speaker as {@code <v ->}. */
    private static String named(String speaker) {
        return speaker == null || NAMELESS.matcher(speaker).matches() ? null : speaker;
    }
}
