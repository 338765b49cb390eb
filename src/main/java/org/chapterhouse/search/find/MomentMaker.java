package org.chapterhouse.search.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.chapterhouse.search.document.CueBorders;
import org.chapterhouse.search.document.MomentKind;
import org.chapterhouse.search.document.SessionDocument.SectionStart;
import org.chapterhouse.search.words.MarkedText;
import org.chapterhouse.search.words.MarkedText.Mark;
import org.chapterhouse.search.words.WordMarks;

/**
 * Makes moments of passages.
 *
 * @param sections     in order of time
 * @param translations tells in which language a moment opens
 * @param run          marks what was asked for where it stands word for word
 */
record MomentMaker(List<SectionStart> sections, Translations translations, WordMarks run) {

    /** The caption of the passage that says most of it; what was found by meaning begins with the passage. */
    Moment spoken(FoundPassage passage) {
        if (passage.text().marks().isEmpty()) {
            return spoken(passage, seconds(passage.startMillis()), Excerpt.beginning(passage.text()), true);
        }
        CueBorders cues = passage.cues();
        Map<Integer, List<Mark>> marksByCue = new LinkedHashMap<>();
        passage.text()
                .marks()
                .forEach(mark -> marksByCue
                        .computeIfAbsent(cues.cueAt(mark.from()), cue -> new ArrayList<>())
                        .add(mark));
        int best = run.in(passage.text().text()).marks().stream()
                .map(mark -> cues.cueAt(mark.from()))
                .filter(marksByCue::containsKey)
                .findFirst()
                .orElseGet(() -> mostWords(passage, marksByCue));
        return spoken(
                passage,
                seconds(cues.startMillis(best)),
                Excerpt.around(passage.text(), marksByCue.get(best).get(0), best),
                false);
    }

    /** Of several the first. */
    private static int mostWords(FoundPassage passage, Map<Integer, List<Mark>> marksByCue) {
        return marksByCue.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<Integer, List<Mark>> cue) -> words(passage, cue.getValue()))
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    /** How many different words are marked. */
    private static int words(FoundPassage passage, List<Mark> marks) {
        Set<String> words = new HashSet<>();
        marks.forEach(mark -> words.add(
                passage.text().text().substring(mark.from(), mark.to()).toLowerCase(Locale.ROOT)));
        return words.size();
    }

    private Moment spoken(FoundPassage passage, double start, MarkedText excerpt, boolean byMeaning) {
        return new Moment(
                MomentKind.TRANSCRIPT,
                start,
                translations.toOpen(passage),
                null,
                excerpt,
                sectionAt(start),
                null,
                null,
                byMeaning);
    }

    Moment page(FoundPassage passage) {
        Double start = passage.startMillis() == null ? null : (Double) seconds(passage.startMillis());
        boolean byMeaning = passage.text().marks().isEmpty();
        MarkedText excerpt = byMeaning
                ? Excerpt.beginning(passage.text())
                : Excerpt.around(passage.text(), passage.text().marks().get(0), 0);
        return new Moment(
                passage.kind(),
                start,
                null,
                passage.page(),
                excerpt,
                start == null ? null : sectionAt(start),
                passage.material(),
                passage.materialTitle(),
                byMeaning);
    }

    private String sectionAt(double seconds) {
        String title = null;
        for (SectionStart section : sections) {
            title = seconds(section.millis()) <= seconds ? section.title() : title;
        }
        return title;
    }

    static double seconds(int millis) {
        return millis / 1000.0;
    }
}
