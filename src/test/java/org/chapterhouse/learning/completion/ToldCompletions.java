package org.chapterhouse.learning.completion;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** What was told of completions in transactions that were committed, for tests in the container. */
@ApplicationScoped
public class ToldCompletions {

    private final List<SessionCompleted> sessions = new CopyOnWriteArrayList<>();
    private final List<CourseCompleted> courses = new CopyOnWriteArrayList<>();

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionCompleted event) {
        sessions.add(event);
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) CourseCompleted event) {
        courses.add(event);
    }

    /** How often a session was told to be completed by a learner. */
    public int ofSession(long account, long session) {
        return (int) sessions.stream()
                .filter(new SessionCompleted(account, session)::equals)
                .count();
    }

    /** How often a course was told to be completed by a learner. */
    public int ofCourse(long account, long course) {
        return (int) courses.stream()
                .filter(new CourseCompleted(account, course)::equals)
                .count();
    }
}
