package org.chapterhouse.api.catalog;

import java.util.List;

import org.chapterhouse.api.MergePatch;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.ProgramDetails;
import org.chapterhouse.catalog.Provenance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.json.JsonObject;

/** A program with everything that is said about it. */
@Schema(name = "Program")
public record ProgramJson(
        String slug,
        String name,
        @Schema(nullable = true) String acronym,
        @Schema(nullable = true) String owner,
        @Schema(nullable = true) String description,
        @Schema(nullable = true) String officialUrl,
        boolean onHome,
        List<String> sources,
        @Schema(nullable = true) String sourceNote) {

    static ProgramJson of(Program program) {
        ProgramDetails now = program.details();
        return new ProgramJson(
                program.getSlug(),
                now.name(),
                now.acronym(),
                now.owner(),
                now.description(),
                now.officialUrl(),
                now.onHome(),
                now.provenance().getSources(),
                now.provenance().getNote());
    }

    /** What of it can be changed. */
    @Schema(
            name = "ProgramPatch",
            additionalProperties = Schema.False.class,
            examples = "{\"name\": \"Chapter Advocacy Exchange\", \"onHome\": true}")
    public record Patch(
            String name,
            @Schema(nullable = true) String acronym,
            @Schema(nullable = true) String owner,
            @Schema(nullable = true) String description,
            @Schema(nullable = true) String officialUrl,
            @Schema(nullable = true) Boolean onHome,
            @Schema(nullable = true) List<String> sources,
            @Schema(nullable = true) String sourceNote) {

        static final Patch NOTHING = new Patch(null, null, null, null, null, null, null, null);

        static Patch of(ProgramDetails now) {
            return new Patch(
                    now.name(),
                    now.acronym(),
                    now.owner(),
                    now.description(),
                    now.officialUrl(),
                    now.onHome(),
                    now.provenance().getSources(),
                    now.provenance().getNote());
        }

        ProgramDetails apply(JsonObject patch) {
            return MergePatch.apply(patch, this, Patch.class, Patch::details);
        }

        private ProgramDetails details() {
            return new ProgramDetails(
                    name,
                    acronym,
                    owner,
                    description,
                    officialUrl,
                    Boolean.TRUE.equals(onHome),
                    new Provenance(sources == null ? List.of() : sources, sourceNote));
        }
    }
}
