package org.chapterhouse.catalog;

import org.chapterhouse.catalog.history.Identified;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A presenter by name, with the role and organization they had on that day; either may be unknown (null). */
public record PresenterCredit(
        @NotBlank @SeenText @Size(max = 200) String name,
        @SeenText @Size(max = 300) String role,
        @SeenText @Size(max = 300) String organization)
        implements Identified {

    @Override
    public String identity() {
        return name;
    }

    /** {@code Diane Foote, Executive Director, Illinois Library Association}. */
    @Override
    public String toString() {
        return name + (role == null ? "" : ", " + role) + (organization == null ? "" : ", " + organization);
    }
}
