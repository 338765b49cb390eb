package org.chapterhouse.media.edit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.media.caption.BeyondTheEnd;
import org.chapterhouse.media.caption.Cue;
import org.chapterhouse.problem.Messages;

/** What an editor should look at in captions that are saved. */
final class CaptionHints {

    private CaptionHints() {}

    /**
     * @param end of the recording, milliseconds
     * @return sentences
     */
    static List<String> beyondTheEnd(List<Cue> cues, long end) {
        BeyondTheEnd beyond = BeyondTheEnd.of(cues, end);
        List<String> hints = new ArrayList<>();
        if (beyond.lasting() > 0) {
            hints.add(Messages.text("captions.hint.lasting", beyond.lasting(), clock(beyond.lastEnd()), clock(end)));
        }
        if (beyond.hours() > 0) {
            hints.add(Messages.text("captions.hint.late", beyond.beginning(), beyond.hours()));
        } else if (beyond.beginning() > 0) {
            hints.add(Messages.text("captions.hint.beyond", beyond.beginning(), clock(beyond.lastBegin()), clock(end)));
        }
        return hints;
    }

    /** Such as 0:04:07. */
    private static String clock(long millis) {
        Duration length = Duration.ofMillis(millis);
        return "%d:%02d:%02d".formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart());
    }
}
