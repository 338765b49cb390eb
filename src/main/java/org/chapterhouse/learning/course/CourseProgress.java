package org.chapterhouse.learning.course;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.catalog.Session;
import org.chapterhouse.learning.Progress;
import org.chapterhouse.media.Recording;

/**
 * How far a learner is with a course.
 *
 * @param parts in order; only those the learner may see
 */
public record CourseProgress(List<Part> parts) {

    /**
     * @param number    its place in the course, from 1
     * @param recording what is played, null where there is none
     * @param progress  null where there is no recording
     */
    public record Part(int number, Session session, Recording recording, Progress progress) {

        public boolean completed() {
            return progress != null && progress.completed();
        }

        public boolean started() {
            return progress != null && progress.started();
        }
    }

    public long completedParts() {
        return parts.stream().filter(Part::completed).count();
    }

    public boolean completed() {
        return !parts.isEmpty() && completedParts() == parts.size();
    }

    public boolean started() {
        return parts.stream().anyMatch(Part::started);
    }

    /** 0 to 100 of the seconds that count in all parts, rounded down; what is completed counts as a whole. */
    public int percent() {
        long window = playable().stream().mapToLong(part -> part.progress().window().seconds()).sum();
        long credited = playable().stream().mapToLong(part -> part.completed()
                ? part.progress().window().seconds() : part.progress().secondsCredited()).sum();
        return window == 0 ? 0 : (int) (100 * credited / window);
    }

    /** Seconds still to watch until all parts are completed. */
    public int secondsToGo() {
        return playable().stream().mapToInt(part -> part.progress().secondsToGo()).sum();
    }

    /** Seconds of all recordings together. */
    public int seconds() {
        return playable().stream().mapToInt(part -> part.progress().duration()).sum();
    }

    /** The part to go on with: the first that is not completed. */
    public Optional<Part> next() {
        return playable().stream().filter(part -> !part.completed()).findFirst();
    }

    private List<Part> playable() {
        return parts.stream().filter(part -> part.progress() != null).toList();
    }
}
