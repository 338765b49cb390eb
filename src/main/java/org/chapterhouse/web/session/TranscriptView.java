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
 * @param before     how many lines come before the first of these
 * @param whole      whether these are all
 * @param longest    the longest line, with whoever begins to speak there
 */
public record TranscriptView(
        long trackId,
        String origin,
        String language,
        List<Paragraph> paragraphs,
        int before,
        boolean whole,
        String longest) {

    /** Drawn at once; of an hour there are about a thousand. */
    private static final int MOST_LINES = 240;

    private static final int LINES_BEFORE = 40;

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
        return of(track, text, 0, text.paragraphs().size(), moments);
    }

    private static TranscriptView of(CaptionTrack track, SpokenText text, int from, int to, MomentLinks moments) {
        List<SpokenText.Paragraph> all = text.paragraphs();
        return new TranscriptView(
                track.getId(),
                track.getOrigin().name(),
                track.getLanguage(),
                all.subList(from, to).stream()
                        .map(each -> new Paragraph(each.sections(), each.speaker(), lines(each.spoken(), moments)))
                        .toList(),
                count(all.subList(0, from)),
                from == 0 && to == all.size(),
                text.longestLine());
    }

    /** Of a long transcript, the paragraphs around a time in seconds; a short one as a whole. */
    static TranscriptView around(double seconds, CaptionTrack track, SpokenText text, MomentLinks moments) {
        List<SpokenText.Paragraph> paragraphs = text.paragraphs();
        if (count(paragraphs) <= MOST_LINES) {
            return of(track, text, moments);
        }
        int from = 0;
        while (from + 1 < paragraphs.size() && paragraphs.get(from + 1).spoken().startMillis() <= seconds * 1000) {
            from++;
        }
        int to = from;
        int shown = 0;
        while (from > 0 && shown < LINES_BEFORE) {
            shown += paragraphs.get(--from).spoken().lines().size();
        }
        while (to < paragraphs.size() && shown < MOST_LINES) {
            shown += paragraphs.get(to++).spoken().lines().size();
        }
        return of(track, text, from, to, moments);
    }

    private static int count(List<SpokenText.Paragraph> paragraphs) {
        return paragraphs.stream()
                .mapToInt(each -> each.spoken().lines().size())
                .sum();
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
