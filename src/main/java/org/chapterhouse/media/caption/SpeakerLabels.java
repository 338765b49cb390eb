package org.chapterhouse.media.caption;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Speakers that a file names in the text of its cues. One label alone proves nothing ({@code Note: the levy passed});
 * what counts is how often it comes, and whether the file has such labels throughout.
 */
final class SpeakerLabels {

    private static final int OFTEN = 3;
    /** A new line, unless a name stands alone on the one before; or the sign of a change of speakers. */
    private static final Pattern NEXT = Pattern.compile("(?<=[^:\\]\\s]\\s{0,9}\\n)|(?<=\\s)(?=>>)");

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

    /**
     * What is said from one label to the next.
     *
     * @param label null where it begins without one
     */
    private record Part(SpeakerLabel label, String words) {

        static Part of(String piece) {
            return SpeakerLabel.of(piece)
                    .map(label -> new Part(label, label.words()))
                    .orElseGet(() -> new Part(null, piece));
        }
    }

    /**
     * The same cues, with the name where it certainly is one before the words taken for their speaker. A cue in which
     * speakers change becomes one for each.
     */
    static List<Cue> taken(List<Cue> cues) {
        List<List<Part>> parts = cues.stream().map(SpeakerLabels::parts).toList();
        List<Part> all = parts.stream().flatMap(List::stream).toList();
        List<SpeakerLabel> labels =
                all.stream().map(Part::label).filter(Objects::nonNull).toList();
        int spoken = (int) all.stream().filter(part -> !part.words().isBlank()).count();
        SpeakerLabels found = new SpeakerLabels(labels, spoken);
        List<Cue> named = new ArrayList<>(cues.size());
        for (int i = 0; i < cues.size(); i++) {
            if (found.areCertain(parts.get(i))) {
                named.addAll(spoken(cues.get(i), parts.get(i)));
            } else {
                named.add(cues.get(i));
            }
        }
        return named;
    }

    /** Only one without a label where something in the cue may be a label or not. */
    private static List<Part> parts(Cue cue) {
        Part whole = new Part(null, cue.text());
        if (cue.speaker() != null) {
            return List.of(whole);
        }
        if (cue.text().indexOf('\n') < 0 && !cue.text().contains(">>")) {
            return List.of(Part.of(cue.text()));
        }
        List<Part> parts = byLabel(NEXT.split(cue.text()));
        return parts.stream().anyMatch(part -> LATER_LABEL.matcher(part.words()).find()) ? List.of(whole) : parts;
    }

    /** A hostile cue has tens of thousands of pieces, so each is added to a part in constant time. */
    private static List<Part> byLabel(String[] pieces) {
        List<SpeakerLabel> labels = new ArrayList<>();
        List<StringBuilder> words = new ArrayList<>();
        for (String piece : pieces) {
            Part next = Part.of(piece);
            if (words.isEmpty() || next.label() != null) {
                labels.add(next.label());
                words.add(new StringBuilder(next.words()));
            } else {
                words.get(words.size() - 1).append(next.words());
            }
        }
        return IntStream.range(0, words.size())
                .mapToObj(i -> new Part(labels.get(i), words.get(i).toString()))
                .toList();
    }

    private boolean areCertain(List<Part> parts) {
        return parts.stream().anyMatch(part -> part.label() != null)
                && parts.stream().allMatch(part -> part.label() == null || isCertain(part.label()));
    }

    /** Nobody says when in a cue the speaker changes; the time of words is taken to grow with their length. */
    private static List<Cue> spoken(Cue cue, List<Part> parts) {
        long length = Math.max(0, cue.endMillis() - cue.startMillis());
        int letters = Math.max(
                1,
                parts.stream().mapToInt(part -> part.words().strip().length()).sum());
        List<Cue> cues = new ArrayList<>();
        int before = 0;
        for (Part part : parts) {
            boolean first = before == 0;
            long start = cue.startMillis() + length * before / letters;
            before += part.words().strip().length();
            long end = before == letters ? cue.endMillis() : cue.startMillis() + length * before / letters;
            String speaker = part.label() == null ? null : part.label().name();
            cues.add(new Cue(
                    first ? cue.id() : "", start, end, speaker, part.words().stripTrailing()));
        }
        return cues;
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
