package org.chapterhouse.web.media;

import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.SpokenText;

/** The transcript as plain text: title, sections, and paragraphs with their speakers. */
final class TranscriptText {

    private TranscriptText() {}

    static String of(CaptionTrack track) {
        StringBuilder text =
                new StringBuilder(underlined(track.getRecording().getSession().getTitle(), "="));
        for (SpokenText.Paragraph paragraph : SpokenText.of(track).paragraphs()) {
            paragraph.sections().forEach(title -> text.append('\n').append(underlined(title, "-")));
            text.append('\n');
            if (paragraph.speaker() != null) {
                text.append(paragraph.speaker()).append(": ");
            }
            text.append(paragraph.spoken().text()).append('\n');
        }
        return text.toString();
    }

    private static String underlined(String title, String line) {
        return title + '\n' + line.repeat(title.length()) + '\n';
    }
}
