package org.chapterhouse.web.learning;

import java.util.List;

import org.chapterhouse.catalog.course.Course;
import org.chapterhouse.learning.course.CourseProgress;
import org.chapterhouse.web.ui.CoverModel;
import org.chapterhouse.web.ui.Length;

/** A course as pages show it, with how far the viewer is. */
public record CourseView(Course course, CourseProgress progress, List<CoursePart> parts) {

    public String href() {
        return "/courses/" + course.getSlug();
    }

    public CoverModel cover() {
        CoverModel first = parts.stream()
                .filter(part -> part.session() != null)
                .findFirst()
                .map(part -> CoverModel.of(part.session().session()))
                .orElse(null);
        return first == null
                ? CoverModel.of(null, course.getTitle(), course.getSlug(), course.getTitle(), "")
                : new CoverModel(
                        CoverModel.of(null, course.getTitle(), "", "", "").word(),
                        first.label(),
                        first.pattern(),
                        first.cloth());
    }

    public String length() {
        return Length.of(progress.seconds());
    }

    public String toGo() {
        return Length.of(progress.secondsToGo());
    }

    /** The day on which it was completed, null for not. */
    public String completedOn() {
        return progress.completed() ? CoursePart.DAY.format(progress.completedAt()) : null;
    }

    /** The part to continue with, or null if all is done or nothing can be played. */
    public CoursePart next() {
        return progress.next().map(next -> parts.get(next.number() - 1)).orElse(null);
    }

    /** Where that is done: a session on its page, a material here, where it can be marked as read. Null for none. */
    public String nextHref() {
        return progress.next()
                .map(next -> parts.get(next.number() - 1))
                .map(next -> next.session() == null ? href() + "#part-" + next.number() : next.href())
                .orElse(null);
    }
}
