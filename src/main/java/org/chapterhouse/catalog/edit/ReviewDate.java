package org.chapterhouse.catalog.edit;

import java.time.LocalDate;

import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.problem.Invalid;

/** The rules of the day by which an editor should look whether a session still holds. Days are those of UTC. */
public final class ReviewDate {

    private ReviewDate() {}

    /** For a session that somebody has just looked at. */
    public static LocalDate after(LocalDate today) {
        return today.plusYears(1);
    }

    /**
     * A day that is over may stay, but nobody chooses one.
     *
     * @param before null where the session is new
     * @throws Invalid if it was chosen and is over
     */
    static void check(SessionDetails before, SessionDetails details, LocalDate today) {
        LocalDate wanted = details.reviewBy();
        boolean same = wanted == null || before != null && wanted.equals(before.reviewBy());
        if (!same && wanted.isBefore(today)) {
            throw new Invalid("problem.review.past", wanted);
        }
    }
}
