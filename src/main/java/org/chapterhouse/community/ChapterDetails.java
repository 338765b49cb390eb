package org.chapterhouse.community;

import java.util.List;

import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.SeenText;
import org.chapterhouse.catalog.WebAddress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * All that is said about a chapter. What is unknown is null or empty.
 *
 * @param region              the state, district, territory or region it serves
 * @param covers              states of a regional chapter; empty for others
 * @param coversNote          how sure that list is
 * @param websiteNote         how sure that address is
 * @param officersChangeMonth when new officers begin, 1 for January
 */
public record ChapterDetails(
        @NotBlank @SeenText @Size(max = 300) String name,
        @SeenText @Size(max = 30) String abbreviation,
        @NotNull ChapterKind kind,
        @SeenText @Size(max = 100) String region,
        @Size(max = 60) List<@NotBlank @SeenText @Size(max = 100) String> covers,
        @SeenText @Size(max = 500) String coversNote,
        @WebAddress String website,
        @SeenText @Size(max = 500) String websiteNote,
        @Min(1800) @Max(2099) Integer founded,
        @Min(1) @Max(12) Integer officersChangeMonth,
        @Valid Provenance provenance) {

    public ChapterDetails {
        covers = List.copyOf(covers);
    }
}
