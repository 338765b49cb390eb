package org.chapterhouse.catalog.edit;

import java.time.Instant;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.problem.Invalid;

/** The rules of a time at which a draft becomes public by itself. */
final class PublishPlan {

    private PublishPlan() {}

    /**
     * A time that somebody does without by publishing the draft at once is left out.
     *
     * @param before null where the session is new
     * @return the details to be saved
     * @throws Invalid if the time is over, or if the session is no draft
     */
    static SessionDetails checked(SessionDetails before, SessionDetails details, Instant now) {
        boolean same = before != null
                && details.publishAt() != null
                && details.publishAt().equals(before.publishAt());
        if (details.publishAt() == null || same && details.visibility() == Visibility.DRAFT) {
            return details;
        }
        if (same) {
            return details.publishedAt(null);
        }
        if (details.visibility() != Visibility.DRAFT) {
            throw new Invalid("problem.publish.shown");
        }
        if (!details.publishAt().at().isAfter(now)) {
            throw new Invalid("problem.publish.past", details.publishAt().display());
        }
        return details;
    }
}
