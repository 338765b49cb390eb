package org.chapterhouse.web.media;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.Section;
import org.chapterhouse.media.caption.Transcript;

/** The transcript as plain text: title, sections, and paragraphs with their speakers. */
final class TranscriptText {

    private TranscriptText() {
    }

    static String of(CaptionTrack track) {
        List<Section> sections = track.getRecording().getSections();
        Transcript transcript = Transcript.of(track.cues(),
                sections.stream().map(section -> (long) section.getStartMillis()).toList());
        StringBuilder text = new StringBuilder(track.getRecording().getSession().getTitle()).append('\n');
        Deque<Section> ahead = new ArrayDeque<>(sections);
        for (Transcript.Paragraph paragraph : transcript.paragraphs()) {
            while (!ahead.isEmpty() && ahead.peek().getStartMillis() <= paragraph.startMillis()) {
                text.append("\n## ").append(ahead.poll().getTitle()).append('\n');
            }
            text.append('\n');
            if (paragraph.speaker() != null) {
                text.append(paragraph.speaker()).append(": ");
            }
            text.append(paragraph.text()).append('\n');
        }
        return text.toString();
    }
}
