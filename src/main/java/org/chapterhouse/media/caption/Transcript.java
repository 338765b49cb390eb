package org.chapterhouse.media.caption;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What was said in a recording, in paragraphs a person reads, each line of them tied to its cue. Immutable. */
public record Transcript(List<Paragraph> paragraphs) {

    public Transcript {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A stretch of speech.
     *
     * @param speaker who begins to speak here as far as the captions say, or null: captions usually name a speaker only
     *                at the change, so null means no statement, not another speaker
     */
    public record Paragraph(String speaker, long startMillis, long endMillis, List<Line> lines) {

        public Paragraph {
            lines = List.copyOf(lines);
        }

        /** All lines as running text. */
        public String text() {
            return lines.stream().map(Line::text).collect(Collectors.joining(" "));
        }
    }

    /** The words of one cue on one line; {@code cueIndex} counts from 0 in the cues the transcript was made of. */
    public record Line(int cueIndex, long startMillis, long endMillis, String text) {

        /** Tokens with a letter or digit in them. */
        public int wordCount() {
            int count = 0;
            boolean counted = false;
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                int c = text.codePointAt(i);
                boolean begins = !counted && CharacterClasses.isLetterOrNumber(c);
                count += begins ? 1 : 0;
                counted = begins || counted && !CharacterClasses.isSpace(c);
            }
            return count;
        }
    }

    /**
     * Makes the transcript of cues in the order of {@link Captions}. A paragraph ends where another speaker begins, a
     * section starts, nobody speaks for two seconds, or a sentence ends after about sixty words.
     *
     * @param sectionStarts milliseconds from the start of the recording, in any order
     */
    public static Transcript of(List<Cue> cues, Collection<Long> sectionStarts) {
        ParagraphBuilder builder = new ParagraphBuilder(sectionStarts);
        for (SpokenLine line : SpokenLine.of(cues)) {
            builder.add(line);
        }
        return new Transcript(builder.finish());
    }

    /** Words spoken in each bar of the recording's strip, of which there are {@link BarLength#barsFor}. */
    public int[] wordsPerBar(long durationMillis) {
        int bars = BarLength.barsFor(durationMillis / 1000.0);
        return countWords(bars, (double) durationMillis / bars);
    }

    /** Words spoken in each second of the recording, the last one possibly cut short. */
    public int[] wordsPerSecond(long durationMillis) {
        return wordsPer(1000, durationMillis);
    }

    /**
     * Words spoken in each bar of a recording, the last one possibly cut short. The words of a line are taken as
     * spread evenly over its time; words beyond the end of the recording are not counted.
     *
     * @param barMillis length of a bar, such as 60,000 for a minute
     */
    int[] wordsPer(long barMillis, long durationMillis) {
        return countWords(Math.toIntExact((durationMillis + barMillis - 1) / barMillis), (double) barMillis);
    }

    private int[] countWords(int bars, double barMillis) {
        int[] words = new int[bars];
        for (Paragraph paragraph : paragraphs) {
            for (Line line : paragraph.lines()) {
                countWords(line, barMillis, words);
            }
        }
        return words;
    }

    private static void countWords(Line line, double barMillis, int[] words) {
        int count = line.wordCount();
        long lasts = Math.max(0, line.endMillis() - line.startMillis());
        for (int i = 0; i < count; i++) {
            long bar = (long) ((line.startMillis() + lasts * i / count) / barMillis);
            if (bar < words.length) {
                words[(int) bar]++;
            }
        }
    }
}
