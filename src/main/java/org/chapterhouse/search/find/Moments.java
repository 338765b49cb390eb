package org.chapterhouse.search.find;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.chapterhouse.search.document.CueBorders;
import org.chapterhouse.search.document.MomentKind;
import org.chapterhouse.search.find.PlaceGroups.Group;

/** The moments of one session, made of the passages in which something was found. */
final class Moments {

    private static final int BEST_SPOKEN = 3;
    private static final int BEST_PAGES = 2;
    private static final Comparator<Moment> IN_TIME =
            Comparator.comparing(Moment::startSeconds, Comparator.nullsLast(Comparator.naturalOrder()));

    private final MomentMaker maker;
    private final PlaceGroups places;
    private final TreeSet<Double> marks = new TreeSet<>();

    /**
     * @param passages best first
     * @param others   where more was found; counted and marked
     * @param texts    passages of some of the others, or of all, to make moments of them too
     */
    Moments(List<FoundPassage> passages, List<FoundPlace> others, List<FoundPassage> texts, MomentMaker maker) {
        this.maker = maker;
        places = new PlaceGroups(passages, others, texts);
        passages.forEach(this::mark);
        Stream.concat(places.spoken().stream(), places.pages().stream())
                .filter(group -> !group.isRanked() && group.startMillis() != null)
                .forEach(group -> marks.add(MomentMaker.seconds(group.startMillis())));
    }

    /** Speech, then pages; each best first. */
    List<Moment> best() {
        return Stream.concat(
                        places.bestSpoken().stream().limit(BEST_SPOKEN).map(this::spoken),
                        places.pages().stream()
                                .filter(Group::isRanked)
                                .limit(BEST_PAGES)
                                .map(this::page))
                .toList();
    }

    /** All whose texts are at hand, in order of time; those at no time come last. */
    List<Moment> all() {
        return Stream.concat(
                        places.spoken().stream()
                                .filter(group -> group.best() != null)
                                .map(this::spoken),
                        places.pages().stream()
                                .filter(group -> group.best() != null)
                                .map(this::page))
                .sorted(IN_TIME.thenComparing(Moment::materialId, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Moment::page, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private Moment spoken(Group group) {
        return maker.spoken(Objects.requireNonNull(group.best()));
    }

    private Moment page(Group group) {
        return maker.page(Objects.requireNonNull(group.best()));
    }

    int count() {
        return places.count();
    }

    /** Seconds at which something found is said or shown, ascending. */
    List<Double> marks() {
        return List.copyOf(marks);
    }

    private void mark(FoundPassage passage) {
        if (passage.text().marks().isEmpty()) {
            return;
        }
        if (passage.kind() == MomentKind.TRANSCRIPT) {
            CueBorders cues = passage.cues();
            passage.text()
                    .marks()
                    .forEach(mark -> marks.add(MomentMaker.seconds(cues.startMillis(cues.cueAt(mark.from())))));
        } else if (passage.startMillis() != null) {
            marks.add(MomentMaker.seconds(passage.startMillis()));
        }
    }
}
