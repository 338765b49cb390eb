package org.chapterhouse.web.learning;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.web.catalog.Resume;
import org.chapterhouse.web.catalog.Resumes;
import org.chapterhouse.web.ui.Length;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /learning}: what the learner is in the middle of, courses, and what was watched when. */
@Named
@RequestScoped
public class LearningPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US)
            .withZone(ZoneOffset.UTC);

    @Inject
    private Resumes resumes;
    @Inject
    private CourseViews courseViews;

    private List<Resume> all;
    private List<CourseView> courses;

    /**
     * A line of the history.
     *
     * @param last when it was last watched, for people; {@code lastSort} sorts the same way
     */
    public record Past(String title, String href, String last, Instant lastSort, int seconds, String seen, int percent,
            boolean completed) implements Serializable {
    }

    @PostConstruct
    void load() {
        all = resumes.all();
        courses = courseViews.all().stream().filter(course -> course.progress().started()).toList();
    }

    public List<Resume> getGoing() {
        return all.stream().filter(resume -> !resume.progress().completed()).toList();
    }

    public List<CourseView> getCourses() {
        return courses;
    }

    public boolean isFresh() {
        return all.isEmpty();
    }

    public int getRecordings() {
        return all.size();
    }

    public long getCompleted() {
        return all.stream().filter(resume -> resume.progress().completed()).count();
    }

    /** All time watched, each second of a recording once. */
    public String getTime() {
        return Length.of(all.stream().mapToInt(resume -> resume.progress().secondsWatched()).sum());
    }

    public List<Past> getHistory() {
        return all.stream().map(resume -> new Past(resume.session().getTitle(), resume.href(),
                DAY.format(resume.progress().updatedAt()), resume.progress().updatedAt(),
                resume.progress().secondsWatched(), resume.seen(), resume.progress().percent(),
                resume.progress().completed())).toList();
    }
}
