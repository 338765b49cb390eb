package org.chapterhouse.web.learning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.course.Course;
import org.chapterhouse.catalog.course.Courses;
import org.chapterhouse.learning.course.CourseProgress;
import org.chapterhouse.learning.course.CourseProgresses;
import org.chapterhouse.learning.course.ItemProgress;
import org.chapterhouse.learning.course.MaterialProgress;
import org.chapterhouse.learning.course.SessionProgress;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.browse.Strips;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Courses with the viewer's progress. */
@RequestScoped
public class CourseViews {

    @Inject
    private Courses courses;

    @Inject
    private Programs programs;

    @Inject
    private CourseProgresses progresses;

    @Inject
    private Strips strips;

    @Inject
    private CurrentViewer current;

    public List<CourseView> all() {
        return of(courses.all());
    }

    public CourseView of(Course course) {
        return of(List.of(course)).get(0);
    }

    private List<CourseView> of(List<Course> wanted) {
        List<CourseProgress> progress = progresses.of(current.viewer(), wanted);
        List<SessionProgress> sessions = progress.stream()
                .flatMap(course -> course.items().stream())
                .filter(SessionProgress.class::isInstance)
                .map(SessionProgress.class::cast)
                .toList();
        Map<Long, List<Material>> materials = programs.materialsOf(
                sessions.stream().map(SessionProgress::session).toList());
        strips.read(sessions.stream()
                .map(SessionProgress::recording)
                .filter(Objects::nonNull)
                .toList());
        return IntStream.range(0, wanted.size())
                .mapToObj(i -> new CourseView(
                        wanted.get(i),
                        progress.get(i),
                        progress.get(i).items().stream()
                                .map(item -> part(item, materials))
                                .toList()))
                .toList();
    }

    private CoursePart part(ItemProgress item, Map<Long, List<Material>> materials) {
        if (item instanceof SessionProgress session) {
            return CoursePart.of(
                    session,
                    session.recording() == null ? null : strips.of(session.recording(), session.progress()),
                    materials.getOrDefault(session.session().getId(), List.of()));
        }
        return CoursePart.of((MaterialProgress) item);
    }
}
