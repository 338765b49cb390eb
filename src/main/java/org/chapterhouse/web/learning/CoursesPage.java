package org.chapterhouse.web.learning;

import java.util.List;

import org.chapterhouse.catalog.Programs;
import org.omnifaces.cdi.Param;

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
    private Programs programs;
    @Inject
    private CourseViews views;

    private CourseView course;
    private List<CourseView> all = List.of();

    @PostConstruct
    void load() {
        if (slug == null) {
            all = views.all();
        } else {
            course = views.of(programs.requireCourse(slug));
        }
    }

    /** The course of the address; null on the list of all. */
    public CourseView getCourse() {
        return course;
    }

    public List<CourseView> getAll() {
        return all;
    }
}
