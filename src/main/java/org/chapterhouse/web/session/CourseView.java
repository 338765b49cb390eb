package org.chapterhouse.web.session;

import java.util.List;

import org.chapterhouse.catalog.Course;
import org.chapterhouse.learning.course.CourseProgress;

/**
 * The course a session is a part of.
 *
 * @param next the part after this one, or null for the last
 */
public record CourseView(String title, String href, List<Part> parts, Part next) {

    /**
     * @param here  whether it is the session of this page
     * @param plays whether it has a recording that this site plays
     */
    public record Part(int number, String title, String href, boolean here, boolean plays, boolean completed) {
    }

    /** The course to go on with when the recording ends: one that has a next part, else any; null for none. */
    static CourseView toGoOnWith(List<CourseView> courses) {
        return courses.stream().filter(course -> course.next() != null).findFirst()
                .or(() -> courses.stream().findFirst()).orElse(null);
    }

    static CourseView of(Course course, CourseProgress progress, String slug) {
        List<Part> parts = progress.parts().stream().map(part -> part(part, slug)).toList();
        Part next = null;
        for (int i = 0; i + 1 < parts.size(); i++) {
            next = parts.get(i).here() ? parts.get(i + 1) : next;
        }
        return new CourseView(course.getTitle(), "/courses/" + course.getSlug(), parts, next);
    }

    private static Part part(CourseProgress.Part part, String slug) {
        String own = part.session().getSlug();
        return new Part(part.number(), part.session().getTitle(), "/sessions/" + own, own.equals(slug),
                part.recording() != null && part.recording().getFile() != null, part.completed());
    }
}
