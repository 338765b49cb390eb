package org.chapterhouse.web.catalog;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.Section;
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
     * @param section title of the section that starts here, or null
     * @param speaker who begins to speak here, or null where that is not said or was said just before
     */
    public record Paragraph(String section, String speaker, List<Line> lines) {
    }

    /**
     * @param start seconds
     * @param end   seconds
     * @param href  plays from there
     */
    public record Line(double start, double end, String href, String text) {
    }

    static TranscriptView of(CaptionTrack track, Transcript transcript, List<Section> sections, Moments moments) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int section = 0;
        String speaking = null;
        for (Transcript.Paragraph paragraph : transcript.paragraphs()) {
            String title = null;
            while (section < sections.size() && sections.get(section).getStartMillis() <= paragraph.startMillis()) {
                title = sections.get(section++).getTitle();
            }
            String speaker = paragraph.speaker();
            boolean announced = speaker == null || title == null && speaker.equals(speaking);
            paragraphs.add(new Paragraph(title, announced ? null : speaker, lines(paragraph, moments)));
            speaking = speaker == null ? speaking : speaker;
        }
        return new TranscriptView(track.getId(), track.getOrigin().name(), track.getLanguage(), List.copyOf(paragraphs));
    }

    private static List<Line> lines(Transcript.Paragraph paragraph, Moments moments) {
        return paragraph.lines().stream().map(line -> new Line(line.startMillis() / 1000.0, line.endMillis() / 1000.0,
                moments.at(line.startMillis()), line.text())).toList();
    }
}
