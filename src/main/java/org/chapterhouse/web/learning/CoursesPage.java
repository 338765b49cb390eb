package org.chapterhouse.web.learning;

import java.util.List;

import org.chapterhouse.catalog.course.Courses;
import org.chapterhouse.learning.completion.ReadMaterials;
import org.chapterhouse.security.CurrentViewer;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /courses} and {@code /courses/{slug}}. */
@Named
@RequestScoped
public class CoursesPage {

    @Inject
    @Param(pathIndex = 0)
    private String slug;

    @Inject
    private Courses courses;

    @Inject
    private CourseViews views;

    @Inject
    private ReadMaterials materials;

    @Inject
    private CurrentViewer current;

    private CourseView course;
    private List<CourseView> all = List.of();

    @PostConstruct
    void load() {
        if (slug == null) {
            all = views.all();
        } else {
            course = views.of(courses.require(slug));
        }
    }

    /** The course of the address; null on the list of all. */
    public CourseView getCourse() {
        return course;
    }

    public List<CourseView> getAll() {
        return all;
    }

    /** Whether the viewer can mark parts of the course as read. */
    public boolean isMarkable() {
        return current.viewer().signedIn()
                && course != null
                && course.parts().stream().anyMatch(part -> part.material() != null);
    }

    public void markRead(CoursePart part) {
        materials.mark(current.requireAccount(), part.material().material().getId());
        showAgain(part);
    }

    public void unmarkRead(CoursePart part) {
        materials.unmark(current.requireAccount(), part.material().material().getId());
        showAgain(part);
    }

    private void showAgain(CoursePart part) {
        Faces.redirect(course.href() + "#part-" + part.number());
    }
}
