package org.chapterhouse.web.browse;

import org.chapterhouse.catalog.Session;
import org.chapterhouse.learning.watch.Progress;
import org.chapterhouse.learning.watch.WatchRecords.Watched;
import org.chapterhouse.web.ui.CoverModel;
import org.chapterhouse.web.ui.Length;
import org.chapterhouse.web.ui.StripModel;

/**
 * A recording somebody is in the middle of, or has finished.
 *
 * @param line what is being said where they stopped, or null
 */
public record Resume(Session session, Progress progress, StripModel strip, String line) {

    static Resume of(Watched watched, Strips strips) {
        return new Resume(
                watched.recording().getSession(),
                watched.progress(),
                strips.of(watched.recording(), watched.progress()),
                strips.lineAt(watched.recording(), watched.progress().resumeAt()));
    }

    public CoverModel cover() {
        return CoverModel.of(session);
    }

    public String href() {
        return "/sessions/" + session.getSlug();
    }

    /** The position to resume from, in seconds. */
    public int at() {
        return progress.resumeAt();
    }

    public String seen() {
        return Length.of(progress.secondsWatched());
    }

    public String length() {
        return Length.of(progress.duration());
    }

    public String toGo() {
        return Length.of(progress.secondsToGo());
    }
}
