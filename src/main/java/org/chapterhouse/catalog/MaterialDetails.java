package org.chapterhouse.catalog;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * All that is said about a material, apart from its text and its place. What is unknown is null or empty.
 *
 * @param url      where it is elsewhere; never together with a file
 * @param notes    what is uncertain about it, in sentences
 * @param fileName what a download is called
 */
public record MaterialDetails(
        @NotBlank @SeenText @Size(max = 300) String title,
        @NotNull MaterialKind kind,
        @WebAddress String url,
        @Min(1800) @Max(2099) Integer year,
        @SeenText @Size(max = 5000) String summary,
        @Size(max = 30) List<@NotBlank @SeenText @Size(max = 1000) String> notes,
        @Valid Provenance provenance,
        StoredFile file,
        @Size(max = 200) String fileName) {

    public MaterialDetails {
        notes = List.copyOf(notes);
        if (file != null && url != null) {
            throw new IllegalArgumentException("A material is a file or an address, not both.");
        }
    }

    /**
     * With another file, or as a link to be if there is none.
     *
     * @param name what a download is called; null with the file
     */
    public MaterialDetails withFile(StoredFile other, String name) {
        return new MaterialDetails(
                title, kind, other == null ? url : null, year, summary, notes, provenance, other, name);
    }
}
