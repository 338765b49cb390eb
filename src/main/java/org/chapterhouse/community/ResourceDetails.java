package org.chapterhouse.community;

import java.util.List;

import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.SeenText;
import org.chapterhouse.catalog.WebAddress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * All that is said about a useful page elsewhere. What is unknown is null or empty.
 *
 * @param section  heading under which it is listed
 * @param position its place in the whole list; sections keep the order of their first entries
 * @param url      null where no page of its own was found
 */
public record ResourceDetails(
        @NotBlank @SeenText @Size(max = 200) String section,
        int position,
        @NotBlank @SeenText @Size(max = 300) String title,
        @SeenText @Size(max = 5000) String summary,
        @WebAddress String url,
        @Size(max = 30) List<@NotBlank @SeenText @Size(max = 1000) String> notes,
        @Valid Provenance provenance) {

    public ResourceDetails {
        notes = List.copyOf(notes);
    }
}
