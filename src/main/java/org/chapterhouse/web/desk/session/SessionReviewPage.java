package org.chapterhouse.web.desk.session;

import java.time.Clock;
import java.time.LocalDate;

import org.chapterhouse.catalog.edit.ReviewDate;
import org.chapterhouse.web.desk.DeskTime;
import org.chapterhouse.web.frame.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whether somebody should look if the session that is on the desk still holds. */
@Named
@RequestScoped
public class SessionReviewPage {

    @Inject
    private DeskSessionPage page;

    @Inject
    private Clock clock;

    @Inject
    private Texts texts;

    /** Null where its day has not come. */
    public String getTold() {
        LocalDate day = page.getFacts().details().reviewBy();
        return day == null || day.isAfter(LocalDate.now(clock)) ? null : texts.get("desk.review.due", DeskTime.of(day));
    }

    /** The next day, for somebody who has looked. */
    public String getNext() {
        return DeskTime.of(ReviewDate.after(LocalDate.now(clock)));
    }
}
