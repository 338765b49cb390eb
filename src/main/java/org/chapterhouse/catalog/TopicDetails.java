package org.chapterhouse.catalog;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * All that is said about a topic.
 *
 * @param synonyms other words for it; a search for one finds the other
 */
public record TopicDetails(
        @NotBlank @SeenText @Size(max = 100) String name,
        @Size(max = 60) List<@NotBlank @SeenText @Size(max = 100) String> synonyms) {

    public TopicDetails {
        synonyms = List.copyOf(synonyms);
    }
}
