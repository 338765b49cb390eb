package org.chapterhouse.web.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.learning.completion.CompletionRecords;
import org.chapterhouse.learning.completion.SessionCompletion;
import org.chapterhouse.learning.history.WatchLog;
import org.chapterhouse.learning.note.NoteList;
import org.chapterhouse.learning.note.NoteSearch;
import org.chapterhouse.learning.watch.WatchRecords;
import org.chapterhouse.learning.watch.WatchRecords.Watched;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.browse.Resume;
import org.chapterhouse.web.browse.Resumes;
import org.chapterhouse.web.ui.Length;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /learning}: what is in progress, courses, completed sessions, notes, and the history. */
@Named
@RequestScoped
public class LearningPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US).withZone(ZoneOffset.UTC);
    private static final int MONTHS = 12;
    private static final int NOTES = 8;

    @Inject
    private Resumes resumes;

    @Inject
    private CourseViews courseViews;

    @Inject
    private WatchRecords records;

    @Inject
    private CompletionRecords completions;

    @Inject
    private Recordings recordings;

    @Inject
    private WatchLog log;

    @Inject
    private NoteSearch noteSearch;

    @Inject
    private CurrentViewer current;

    @Inject
    private Clock clock;

    private List<Watched> all;
    private List<Done> done;
    private List<Watched> watched;
    private List<Resume> going;
    private List<CourseView> courses;
    private List<MonthBar> months;
    private NoteList notes;

    /**
     * A session that was completed.
     *
     * @param length  null where it has no recording any more
     * @param earlier whether its recording was replaced since
     */
    public record Done(String title, String href, String on, boolean byReading, String length, boolean earlier) {

        static Done of(SessionCompletion done, Recording recording) {
            return new Done(
                    done.getSession().getTitle(),
                    "/sessions/" + done.getSession().getSlug(),
                    DAY.format(done.getCompletion().at()),
                    done.getCompletion().byReading(),
                    recording == null ? null : Length.of(recording.getSeconds()),
                    recording == null
                            || !recording
                                    .getMedium()
                                    .equals(done.getCompletion().medium()));
        }
    }

    @PostConstruct
    void load() {
        Viewer viewer = current.requireViewer();
        all = records.of(viewer);
        done = done(viewer);
        // Of a history that was deleted, only what was completed is left.
        watched = all.stream()
                .filter(entry -> !entry.progress().watched().isEmpty())
                .toList();
        going = resumes.going(Integer.MAX_VALUE);
        courses = courseViews.all().stream()
                .filter(course -> course.progress().started())
                .toList();
        months = MonthBar.of(log.months(viewer, MONTHS));
        notes = noteSearch.find(viewer, null, 1, NOTES);
    }

    private List<Done> done(Viewer viewer) {
        List<SessionCompletion> completed = completions.sessions(viewer);
        Map<Long, Recording> mains = recordings.mainsOf(
                completed.stream().map(SessionCompletion::getSession).toList());
        return completed.stream()
                .map(each -> Done.of(each, mains.get(each.getSession().getId())))
                .toList();
    }

    public List<Resume> getGoing() {
        return going;
    }

    public List<CourseView> getCourses() {
        return courses;
    }

    /** Latest first. */
    public List<Done> getDone() {
        return done;
    }

    public boolean isFresh() {
        return all.isEmpty() && done.isEmpty();
    }

    public int getRecordings() {
        return watched.size();
    }

    /** All time watched, each second of a recording once. */
    public String getTime() {
        return Length.of(watched.stream()
                .mapToInt(entry -> entry.progress().secondsWatched())
                .sum());
    }

    /** By month, in order; empty where nothing was watched. */
    public List<MonthBar> getMonths() {
        return months;
    }

    /** The latest; all are on a page of their own. */
    public List<NoteGroup> getNotes() {
        return NoteGroup.of(notes.notes());
    }

    public int getNoteCount() {
        return notes.total();
    }

    public NoteView getBlank() {
        return NoteView.BLANK;
    }

    /** Latest first. */
    public List<PastGroup> getHistory() {
        return PastGroup.of(watched, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
