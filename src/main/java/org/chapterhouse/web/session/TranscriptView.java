package org.chapterhouse.web.session;

import java.util.List;
import java.util.stream.Collectors;

import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.SpokenText;
import org.chapterhouse.media.caption.Transcript;

/**
 * What was said, as the page shows it.
 *
 * @param trackId    of the captions it was made of
 * @param origin     who made them: {@code PEOPLE}, {@code MACHINE} or {@code SYNCHRONIZED}
 * @param paragraphs in order of time
 */
public record TranscriptView(long trackId, String origin, String language, List<Paragraph> paragraphs) {

    /**
     * @param sections titles of the sections that start here
     * @param speaker  who begins to speak here, or null where that is not said or was said just before
     */
    public record Paragraph(List<String> sections, String speaker, List<Line> lines) {

        /** Seconds at which it begins. */
        public double start() {
            return lines.get(0).start();
        }

        /** Plays from there; null where nothing does. */
        public String href() {
            return lines.get(0).href();
        }

        /** All lines as running text. */
        public String text() {
            return lines.stream().map(Line::text).collect(Collectors.joining(" "));
        }
    }

    /**
     * @param start seconds
     * @param end   seconds
     * @param href  plays from there
     */
    public record Line(double start, double end, String href, String text) {}

    public static TranscriptView of(CaptionTrack track, SpokenText text, MomentLinks moments) {
        return new TranscriptView(
                track.getId(),
                track.getOrigin().name(),
                track.getLanguage(),
                text.paragraphs().stream()
                        .map(each -> new Paragraph(each.sections(), each.speaker(), lines(each.spoken(), moments)))
                        .toList());
    }

    private static List<Line> lines(Transcript.Paragraph paragraph, MomentLinks moments) {
        return paragraph.lines().stream()
                .map(line -> new Line(
                        line.startMillis() / 1000.0,
                        line.endMillis() / 1000.0,
                        moments.at(line.startMillis()),
                        line.text()))
                .toList();
    }
}
