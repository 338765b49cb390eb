package org.chapterhouse.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * All that is said about a program. What is unknown is null.
 *
 * @param owner       who runs or ran it
 * @param officialUrl its own page
 * @param onHome      whether its latest sessions stand on the home page
 */
public record ProgramDetails(
        @NotBlank @SeenText @Size(max = 200) String name,
        @SeenText @Size(max = 30) String acronym,
        @SeenText @Size(max = 400) String owner,
        @SeenText @Size(max = 5000) String description,
        @WebAddress String officialUrl,
        boolean onHome,
        @Valid Provenance provenance) {}
