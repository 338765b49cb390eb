package org.chapterhouse.web.session;

import java.time.Clock;
import java.time.LocalDate;

import org.chapterhouse.catalog.Session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells readers what nobody has reviewed in time. Thread-safe. */
@Named
@ApplicationScoped
public class ShelfLife {

    @Inject
    private Clock clock;

    /** Whether the day to review it is over. */
    public boolean isOver(Session session) {
        return session.getReviewBy() != null && session.getReviewBy().isBefore(LocalDate.now(clock));
    }
}
