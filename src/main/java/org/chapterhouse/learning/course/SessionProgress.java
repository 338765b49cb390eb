package org.chapterhouse.learning.course;

import org.chapterhouse.catalog.Session;
import org.chapterhouse.learning.watch.Progress;
import org.chapterhouse.media.Recording;

/**
 * How far a learner is with a session of a course.
 *
 * @param recording what is played, null where there is none
 * @param progress  null where there is no recording
 * @param completed whether the session is
 */
public record SessionProgress(int number, Session session, Recording recording, Progress progress, boolean completed)
        implements ItemProgress {

    @Override
    public boolean started() {
        return completed || progress != null && progress.started();
    }
}
