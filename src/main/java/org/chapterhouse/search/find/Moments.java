package org.chapterhouse.search.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.chapterhouse.search.document.CueBorders;
import org.chapterhouse.search.document.MomentKind;
import org.chapterhouse.search.document.SessionDocument.SectionStart;
import org.chapterhouse.search.words.MarkedText;
import org.chapterhouse.search.words.MarkedText.Mark;
import org.chapterhouse.search.words.WordMarks;

/** The moments of one session, made of the passages in which something was found. */
final class Moments {

    private static final int BEST_SPOKEN = 3;
    private static final int BEST_PAGES = 2;
    /** What lies closer together is one moment: who jumps to the first hears the second. */
    private static final int NEIGHBORS_SECONDS = 10;

    private final List<SectionStart> sections;
    private final Translations translations;
    private final WordMarks run;
    private final List<Moment> spoken = new ArrayList<>();
    private final List<Moment> pages = new ArrayList<>();
    private final TreeSet<Double> marks = new TreeSet<>();
    private final Set<Object> pagesElsewhere = new HashSet<>();
    private int spokenElsewhere;

    /**
     * @param passages     best first
     * @param others       where more was found; only counted and marked
     * @param sections     in order of time
     * @param translations tells in which language a moment opens
     * @param run          marks what was asked for where it stands word for word
     */
    Moments(
            List<FoundPassage> passages,
            List<FoundPlace> others,
            List<SectionStart> sections,
            Translations translations,
            WordMarks run) {
        this.sections = sections;
        this.translations = translations;
        this.run = run;
        passages.forEach(this::add);
        others.stream().filter(place -> place.kind() != MomentKind.TRANSCRIPT).forEach(this::count);
        countSpoken(others.stream()
                .filter(place -> place.kind() == MomentKind.TRANSCRIPT)
                .sorted(Comparator.comparing(FoundPlace::startMillis))
                .toList());
    }

    /** Speech, then pages; each best first. */
    List<Moment> best() {
        return Stream.concat(spoken.stream().limit(BEST_SPOKEN), pages.stream().limit(BEST_PAGES))
                .toList();
    }

    int count() {
        return spoken.size() + pages.size() + spokenElsewhere + pagesElsewhere.size();
    }

    /** Seconds at which something found is said or shown, ascending. */
    List<Double> marks() {
        return List.copyOf(marks);
    }

    private void add(FoundPassage passage) {
        if (passage.kind() == MomentKind.TRANSCRIPT) {
            addSpoken(passage);
        } else {
            addPage(passage);
        }
    }

    /** Passages overlap, and a caption that two of them share is one moment: those side by side count once. */
    private void countSpoken(List<FoundPlace> inOrder) {
        int counted = 0;
        for (FoundPlace place : inOrder) {
            if (place.startMillis() >= counted && !isKnown(place)) {
                counted = place.endMillis();
                spokenElsewhere++;
                marks.add(seconds(place.startMillis()));
            }
        }
    }

    private boolean isKnown(FoundPlace place) {
        return spoken.stream()
                .map(Moment::startSeconds)
                .anyMatch(start -> start >= seconds(place.startMillis()) && start < seconds(place.endMillis()));
    }

    private boolean isKnown(Long material, Integer page) {
        return pages.stream()
                .anyMatch(known -> Objects.equals(known.materialId(), material) && Objects.equals(known.page(), page));
    }

    /** A page may be cut into several passages. */
    private void count(FoundPlace page) {
        if (!isKnown(page.material(), page.page())
                && pagesElsewhere.add(Arrays.asList(page.material(), page.page()))
                && page.startMillis() != null) {
            marks.add(seconds(page.startMillis()));
        }
    }

    private void addSpoken(FoundPassage passage) {
        if (passage.text().marks().isEmpty()) {
            addSpoken(passage, seconds(passage.startMillis()), Excerpt.beginning(passage.text()), true);
        } else {
            addMarked(passage);
        }
    }

    private void addMarked(FoundPassage passage) {
        CueBorders cues = passage.cues();
        Map<Integer, List<Mark>> marksByCue = new LinkedHashMap<>();
        for (Mark mark : passage.text().marks()) {
            int cue = cues.cueAt(mark.from());
            marksByCue.computeIfAbsent(cue, c -> new ArrayList<>()).add(mark);
            marks.add(seconds(cues.startMillis(cue)));
        }
        int best = run.in(passage.text().text()).marks().stream()
                .map(mark -> cues.cueAt(mark.from()))
                .filter(marksByCue::containsKey)
                .findFirst()
                .orElseGet(() -> mostWords(passage, marksByCue));
        addSpoken(
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

    private void addSpoken(FoundPassage passage, double start, MarkedText excerpt, boolean byMeaning) {
        if (spoken.stream().noneMatch(other -> Math.abs(other.startSeconds() - start) < NEIGHBORS_SECONDS)) {
            spoken.add(new Moment(
                    MomentKind.TRANSCRIPT,
                    start,
                    translations.toOpen(passage),
                    null,
                    excerpt,
                    sectionAt(start),
                    null,
                    null,
                    byMeaning));
        }
    }

    private void addPage(FoundPassage passage) {
        Double start = passage.startMillis() == null ? null : (Double) seconds(passage.startMillis());
        boolean byMeaning = passage.text().marks().isEmpty();
        if (start != null && !byMeaning) {
            marks.add(start);
        }
        if (!isKnown(passage.material(), passage.page())) {
            MarkedText excerpt = byMeaning
                    ? Excerpt.beginning(passage.text())
                    : Excerpt.around(passage.text(), passage.text().marks().get(0), 0);
            pages.add(new Moment(
                    passage.kind(),
                    start,
                    null,
                    passage.page(),
                    excerpt,
                    start == null ? null : sectionAt(start),
                    passage.material(),
                    passage.materialTitle(),
                    byMeaning));
        }
    }

    /** How many different words are marked. */
    private static int words(FoundPassage passage, List<Mark> marks) {
        Set<String> words = new HashSet<>();
        marks.forEach(mark -> words.add(
                passage.text().text().substring(mark.from(), mark.to()).toLowerCase(Locale.ROOT)));
        return words.size();
    }

    private String sectionAt(double seconds) {
        String title = null;
        for (SectionStart section : sections) {
            title = seconds(section.millis()) <= seconds ? section.title() : title;
        }
        return title;
    }

    private static double seconds(int millis) {
        return millis / 1000.0;
    }
}
