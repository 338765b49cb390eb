package org.chapterhouse.catalog.course;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.history.Described;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/** Items to be taken in order, as parts of one whole. */
@Entity
public class Course implements Described<CourseDetails> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String slug;
    private String title;
    private String description = "";

    @ManyToOne
    private Program program;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<CourseItem> items = new ArrayList<>();

    protected Course() {}

    Course(Slug slug) {
        this.slug = slug.value();
    }

    void describe(String newTitle, String newDescription, Program newProgram) {
        title = newTitle;
        description = newDescription;
        program = newProgram;
    }

    void arrange(List<CourseItem> newItems) {
        items.clear();
        items.addAll(newItems);
    }

    @Override
    public CourseDetails details() {
        return new CourseDetails(
                title,
                description,
                program == null ? null : program.getSlug(),
                items.stream().map(CourseItem::details).toList());
    }

    @Override
    public String key() {
        return slug;
    }

    @Override
    public String label() {
        return title;
    }

    @Override
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

    /** In the order they are to be taken; a viewer may not be allowed to see all of them. */
    public List<CourseItem> getItems() {
        return items;
    }
}
