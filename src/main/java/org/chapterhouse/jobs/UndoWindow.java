package org.chapterhouse.jobs;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The time in which people can undo what they deleted. After that it is gone for good. */
@ApplicationScoped
@Transactional
public class UndoWindow {

    public static final Duration LENGTH = Duration.ofMinutes(10);

    @Inject
    private Event<UndoWindowClosed> closings;

    @Inject
    private Clock clock;

    /** Lets the owners of all tables with deleted rows remove those deleted longer ago, in one transaction. */
    public void close() {
        closings.fire(new UndoWindowClosed(clock.instant().minus(LENGTH)));
    }
}
