package org.chapterhouse.web.learning;

import java.util.List;

import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.catalog.Course;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.learning.course.CourseProgress;
import org.chapterhouse.learning.course.CourseProgresses;
import org.chapterhouse.web.browse.Strips;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Courses with the viewer's progress. */
@RequestScoped
public class CourseViews {

    @Inject
    private Programs programs;
    @Inject
    private CourseProgresses progresses;
    @Inject
    private Strips strips;
    @Inject
    private CurrentViewer current;

    public List<CourseView> all() {
        return programs.courses().stream().map(this::of).toList();
    }

    public CourseView of(Course course) {
        CourseProgress progress = progresses.of(current.viewer(), course);
        return new CourseView(course, progress, progress.parts().stream().map(this::part).toList());
    }

    private CourseView.Part part(CourseProgress.Part part) {
        return new CourseView.Part(part, part.recording() == null ? null : strips.of(part.recording(), part.progress()),
                programs.materialsOf(part.session()));
    }
}
