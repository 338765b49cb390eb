package org.chapterhouse.catalog;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;

/** Sessions to be watched in order, as parts of one whole. */
@Entity
public class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String slug;
    private String title;
    private String description = "";
    @ManyToOne
    private Program program;
    @ManyToMany
    @OrderColumn(name = "position")
    @JoinTable(name = "course_part", joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "session_id"))
    private List<Session> parts = new ArrayList<>();

    protected Course() {
    }

    public Course(Slug slug) {
        this.slug = slug.value();
    }

    /** @param newParts in the order they are to be watched */
    public void describe(CourseDetails details, Program newProgram, List<Session> newParts) {
        title = details.title();
        description = details.description() == null ? "" : details.description();
        program = newProgram;
        parts.clear();
        parts.addAll(newParts);
    }

    public CourseDetails details() {
        return new CourseDetails(title, description.isEmpty() ? null : description,
                program == null ? null : program.getSlug(), parts.stream().map(Session::getSlug).toList());
    }

    public Long getId() {
        return id;
    }

    public String getSlug() {
        return slug;
    }

    public String getTitle() {
        return title;
    }

    public String getDescription() {
        return description;
    }

    public Program getProgram() {
        return program;
    }

    /** In the order they are to be watched; a viewer may not be allowed to see all of them. */
    public List<Session> getParts() {
        return parts;
    }
}
