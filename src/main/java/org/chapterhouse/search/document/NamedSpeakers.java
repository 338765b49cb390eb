package org.chapterhouse.search.document;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.catalog.Appearance;
import org.chapterhouse.media.caption.Transcript;

/** Those whom only the captions name. Their names stand beside what they say, not in it, and would not be found there. */
final class NamedSpeakers {

    private static final int LONGEST = 100;

    /** Nowhere do more people speak; a longer list does not hold names. */
    private static final int MOST = 100;

    private NamedSpeakers() {}

    /** @param presenters who stand in the document anyway */
    static List<String> in(Stream<Transcript> spoken, List<Appearance> presenters) {
        Set<String> known = presenters.stream()
                .map(presenter -> presenter.getPresenter().getName())
                .collect(Collectors.toSet());
        return spoken.flatMap(transcript -> transcript.paragraphs().stream())
                .map(Transcript.Paragraph::speaker)
                .filter(Objects::nonNull)
                .map(TextPieces::clean)
                .filter(name -> !known.contains(name) && isFullName(name))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Of several words without a number: “Host” and “Speaker 2” would be found in every session. */
    private static boolean isFullName(String name) {
        return name.length() <= LONGEST && name.indexOf(' ') > 0 && name.chars().noneMatch(Character::isDigit);
    }
}
