package org.chapterhouse.community;

import java.util.List;

import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.SeenText;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What an acronym stands for.
 *
 * @param expansion may end in a remark in parentheses, in which a second meaning stands after “also:”
 * @param sameAs    other names of the same thing, former and later ones
 */
public record GlossaryDetails(
        @NotBlank @SeenText @Size(max = 300) String expansion,
        @Size(max = 60) List<@NotBlank @SeenText @Size(max = 100) String> sameAs,
        @Valid Provenance provenance) {

    public GlossaryDetails {
        sameAs = List.copyOf(sameAs);
    }
}
