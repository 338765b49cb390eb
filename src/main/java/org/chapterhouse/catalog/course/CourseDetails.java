package org.chapterhouse.catalog.course;

import java.util.List;

import org.chapterhouse.catalog.SeenText;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * All that is said about a course.
 *
 * @param description empty for none
 * @param program     slug; null for none
 * @param items       in order
 */
public record CourseDetails(
        @NotBlank @SeenText @Size(max = 200) String title,
        @SeenText @Size(max = 5000) String description,
        String program,
        @Size(max = 200) List<CourseItemDetails> items) {

    public CourseDetails {
        description = description == null ? "" : description;
        items = List.copyOf(items);
    }
}
