package org.chapterhouse.learning.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * How far a learner is with a course.
 *
 * @param items       in order; only those the learner may see
 * @param completedAt when it was completed; it stays completed whatever is added later. Null before.
 */
public record CourseProgress(List<ItemProgress> items, Instant completedAt) {

    private static final int ALL = 100;

    public long completedItems() {
        return items.stream().filter(ItemProgress::completed).count();
    }

    public boolean completed() {
        return completedAt != null;
    }

    public boolean started() {
        return items.stream().anyMatch(ItemProgress::started);
    }

    /**
     * 0 to 100, rounded down: of the seconds that count in all recordings, where a completed one counts as a whole and
     * a material as much as the average recording.
     */
    public int percent() {
        long recordings = playable().count();
        long window = sum(session -> session.progress().window().seconds());
        long credited = sum(session -> session.completed()
                ? session.progress().window().seconds()
                : session.progress().secondsCredited());
        long materials = materials().count();
        long read = materials().filter(MaterialProgress::completed).count();
        if (recordings == 0) {
            return materials == 0 ? 0 : (int) (ALL * read / materials);
        }
        return (int) (ALL * (recordings * credited + read * window) / ((recordings + materials) * window));
    }

    /** Seconds still to watch until all sessions are completed. */
    public int secondsToGo() {
        return (int) sum(session -> session.completed() ? 0 : session.progress().secondsToGo());
    }

    /** Materials that are not marked as read. */
    public int materialsToGo() {
        return (int) materials().filter(material -> !material.completed()).count();
    }

    /** Seconds of all recordings together. */
    public int seconds() {
        return (int) sum(session -> session.progress().duration());
    }

    /** The item to go on with: the first that is not completed and can be. */
    public Optional<ItemProgress> next() {
        return items.stream()
                .filter(item -> !item.completed())
                .filter(item -> !(item instanceof SessionProgress session) || session.progress() != null)
                .findFirst();
    }

    private long sum(ToLongFunction<SessionProgress> seconds) {
        return playable().mapToLong(seconds).sum();
    }

    private Stream<SessionProgress> playable() {
        return items.stream()
                .filter(SessionProgress.class::isInstance)
                .map(SessionProgress.class::cast)
                .filter(session -> session.progress() != null);
    }

    private Stream<MaterialProgress> materials() {
        return items.stream().filter(MaterialProgress.class::isInstance).map(MaterialProgress.class::cast);
    }
}
