package org.chapterhouse.media.caption;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Speakers that a file names in the text of its cues. One label alone proves nothing ({@code Note: the levy passed});
 * what counts is how often it comes, and whether the file has such labels throughout.
 */
final class SpeakerLabels {

    private static final int OFTEN = 3;
    private static final Pattern LATER_LABEL =
            Pattern.compile("\\n\\s{0,9}(?:-|>>)?\\s{0,9}(?:\\[\\p{L}[^]\\n]{0,58}]|\\p{L}[^\\n:.,]{0,40}:)\\s");

    private final List<SpeakerLabel> labels;
    private final Map<String, Long> counts;
    private final int spoken;

    private SpeakerLabels(List<SpeakerLabel> labels, int spoken) {
        this.labels = labels;
        this.spoken = spoken;
        counts = labels.stream().collect(groupingBy(SpeakerLabel::name, counting()));
    }

    /** The same cues, with the name where it certainly is one before the words taken for their speaker. */
    static List<Cue> taken(List<Cue> cues) {
        List<SpeakerLabel> labels =
                cues.stream().flatMap(cue -> label(cue).stream()).toList();
        int spoken = (int) cues.stream().filter(cue -> !cue.text().isBlank()).count();
        SpeakerLabels found = new SpeakerLabels(labels, spoken);
        List<Cue> named = new ArrayList<>(cues.size());
        for (Cue cue : cues) {
            named.add(label(cue)
                    .filter(found::isCertain)
                    .map(label -> cue.saying(label.name(), label.words()))
                    .orElse(cue));
        }
        return named;
    }

    /** None where a second speaker begins within the cue, which cannot name both. */
    private static Optional<SpeakerLabel> label(Cue cue) {
        return cue.speaker() == null && !LATER_LABEL.matcher(cue.text()).find()
                ? SpeakerLabel.of(cue.text())
                : Optional.empty();
    }

    private boolean isCertain(SpeakerLabel label) {
        long count = counts.get(label.name());
        if (prevail()) {
            return count > 1 || label.isWrittenAsName();
        }
        boolean often = count >= OFTEN || count > 1 && count * 10 >= spoken;
        return label.isWrittenAsName()
                && (often && (label.hasSeveralWords() || label.isUpperCase() || label.marked() || alternate())
                        || label.marked() && (label.hasSeveralWords() || markedBeside(label)));
    }

    /** Most cues begin with a label, and these come again or are full names. */
    private boolean prevail() {
        boolean repeat =
                labels.stream().filter(label -> counts.get(label.name()) > 1).count() * 2 >= labels.size();
        boolean fullNames = labels.stream().allMatch(label -> label.hasSeveralWords() && label.isWrittenAsName());
        return labels.size() > 1 && labels.size() * 2 >= spoken && (repeat || fullNames);
    }

    /** Two or more that come again and again make a conversation. */
    private boolean alternate() {
        List<Long> repeated =
                counts.values().stream().filter(count -> count > 1).toList();
        long cues = repeated.stream().mapToLong(Long::longValue).sum();
        return repeated.size() > 1 && cues > OFTEN && cues * 10 >= spoken;
    }

    private boolean markedBeside(SpeakerLabel label) {
        return labels.stream()
                .anyMatch(
                        other -> other.marked() && !other.name().equals(label.name()) && counts.get(other.name()) > 1);
    }
}
