package org.chapterhouse.web.session;

import java.util.List;

import org.chapterhouse.catalog.course.Course;
import org.chapterhouse.learning.course.CourseProgress;
import org.chapterhouse.learning.course.ItemProgress;
import org.chapterhouse.learning.course.MaterialProgress;
import org.chapterhouse.learning.course.SessionProgress;

/**
 * The course a session is a part of.
 *
 * @param next the part after this one, or null for the last
 */
public record CourseView(String title, String href, List<Part> parts, Part next) {

    /**
     * @param href  of a material its place in the course, where it can be opened and marked as read
     * @param here  whether it is the session of this page
     * @param plays whether it has a recording that this site plays
     * @param read  whether it is a material to read
     */
    public record Part(
            int number, String title, String href, boolean here, boolean plays, boolean read, boolean completed) {}

    /** The course to continue when the recording ends: one that has a next part, otherwise any; null for none. */
    static CourseView toGoOnWith(List<CourseView> courses) {
        return courses.stream()
                .filter(course -> course.next() != null)
                .findFirst()
                .or(() -> courses.stream().findFirst())
                .orElse(null);
    }

    static CourseView of(Course course, CourseProgress progress, String slug) {
        String href = "/courses/" + course.getSlug();
        List<Part> parts =
                progress.items().stream().map(item -> part(item, slug, href)).toList();
        Part next = null;
        for (int i = 0; i + 1 < parts.size(); i++) {
            next = parts.get(i).here() ? parts.get(i + 1) : next;
        }
        return new CourseView(course.getTitle(), href, parts, next);
    }

    private static Part part(ItemProgress item, String slug, String course) {
        if (item instanceof SessionProgress session) {
            String own = session.session().getSlug();
            return new Part(
                    item.number(),
                    session.session().getTitle(),
                    "/sessions/" + own,
                    own.equals(slug),
                    session.recording() != null && session.recording().getFile() != null,
                    false,
                    item.completed());
        }
        return new Part(
                item.number(),
                ((MaterialProgress) item).material().getTitle(),
                course + "#part-" + item.number(),
                false,
                false,
                true,
                item.completed());
    }
}
