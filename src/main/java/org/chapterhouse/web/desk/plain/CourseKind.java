package org.chapterhouse.web.desk.plain;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.catalog.course.Course;
import org.chapterhouse.catalog.course.CourseDetails;
import org.chapterhouse.catalog.course.CourseEditing;
import org.chapterhouse.catalog.course.CourseItemDetails;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.web.frame.Texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class CourseKind extends PlainKind<Course, CourseDetails> {

    @Inject
    private CourseEditing editing;

    @Inject
    private References references;

    @Inject
    private Texts texts;

    @Override
    CourseEditing editing() {
        return editing;
    }

    @Override
    List<PlainField> fields() {
        return List.of(
                PlainField.line("title"),
                PlainField.text("description"),
                PlainField.choice("program", references.programs()),
                PlainField.items("items"));
    }

    @Override
    CourseDetails details(PlainReader typed, CourseDetails now) {
        List<CourseItemDetails> items = new ArrayList<>();
        for (String item : typed.all("items")) {
            try {
                items.add(CourseItemDetails.parse(item));
            } catch (Invalid e) {
                typed.refuse("items", e.getMessage());
            }
        }
        if (items.isEmpty()) {
            typed.refuse("items", texts.get("problem.course.empty"));
        }
        return new CourseDetails(typed.text("title"), typed.text("description"), typed.text("program"), items);
    }

    @Override
    String about(Course course) {
        return course.getDescription();
    }

    @Override
    String page(String key) {
        return "/courses/" + key;
    }
}
