package org.chapterhouse.media;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.media.caption.Transcript;

/**
 * What is said in a recording as people read it: paragraphs under the titles of their sections, each speaker named where
 * they begin.
 *
 * @param paragraphs in order of time
 */
public record SpokenText(List<Paragraph> paragraphs) {

    public SpokenText {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * @param sections titles of the sections that start here: usually none; several where nothing is said in between
     * @param speaker  who begins to speak here, or null where that is not said or was said just before
     * @param spoken   the words and their times
     */
    public record Paragraph(List<String> sections, String speaker, Transcript.Paragraph spoken) {

        /** Its longest line, after the name of whoever begins to speak there. */
        private String longestLine() {
            String named = speaker == null
                    ? ""
                    : speaker + ": " + spoken.lines().get(0).text();
            return Stream.concat(Stream.of(named), spoken.lines().stream().map(Transcript.Line::text))
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
        }
    }

    /** The longest line, with whoever begins to speak there. */
    public String longestLine() {
        return paragraphs.stream()
                .map(Paragraph::longestLine)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** The same without titles. */
    public Transcript transcript() {
        return new Transcript(paragraphs.stream().map(Paragraph::spoken).toList());
    }

    /** Parses the captions; keep the result. */
    public static SpokenText of(CaptionTrack track) {
        List<Section> sections = track.getRecording().getSections();
        Transcript transcript = Transcript.of(
                track.cues(),
                sections.stream().map(section -> (long) section.startMillis()).toList());
        List<Paragraph> paragraphs = new ArrayList<>();
        Deque<Section> ahead = new ArrayDeque<>(sections);
        String speaking = null;
        for (Transcript.Paragraph spoken : transcript.paragraphs()) {
            List<String> titles = new ArrayList<>();
            while (!ahead.isEmpty() && ahead.peek().startMillis() <= spoken.startMillis()) {
                titles.add(ahead.poll().title());
            }
            String speaker = spoken.speaker();
            boolean announced = speaker == null || titles.isEmpty() && speaker.equals(speaking);
            paragraphs.add(new Paragraph(List.copyOf(titles), announced ? null : speaker, spoken));
            speaking = speaker == null ? speaking : speaker;
        }
        return new SpokenText(paragraphs);
    }
}
