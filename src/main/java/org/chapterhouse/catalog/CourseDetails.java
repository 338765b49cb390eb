package org.chapterhouse.catalog;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * All that is said about a course. What is unknown is null.
 *
 * @param program  slug
 * @param sessions slugs of its parts, in the order they are to be watched
 */
public record CourseDetails(@NotBlank @Size(max = 200) String title, @Size(max = 5000) String description,
        String program, @Size(min = 1, max = 200) List<@NotBlank String> sessions) {

    public CourseDetails {
        sessions = List.copyOf(sessions);
    }
}
