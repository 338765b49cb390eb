package org.chapterhouse.api.admin;

import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.Api;
import org.chapterhouse.media.fixity.FileChecks;
import org.chapterhouse.media.fixity.FileCounts;
import org.chapterhouse.media.fixity.FileFault;
import org.chapterhouse.media.fixity.StoredBytes;
import org.chapterhouse.media.fixity.StoredFiles;
import org.chapterhouse.security.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The files of the archive, for those who keep them. */
@Path("files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Files")
@SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
@SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
@RolesAllowed({"EDITOR", "ADMIN"})
@RequestScoped
public class FilesResource {

    private static final int MOST = 1000;

    @Inject
    private FileChecks checks;

    @Inject
    private StoredFiles files;

    @Inject
    private CurrentViewer current;

    /**
     * How many different files there are.
     *
     * @param sound   those that were sound when last checked
     * @param waiting those that are about to be checked
     * @param latest  ISO 8601, when one was last checked; null for never
     */
    @Schema(name = "FileCounts")
    public record CountsJson(
            long files,
            long checked,
            long sound,
            long waiting,
            @Schema(nullable = true, format = "date-time") String latest) {

        static CountsJson of(FileCounts counts) {
            return new CountsJson(
                    counts.files(),
                    counts.checked(),
                    counts.sound(),
                    counts.waiting(),
                    counts.latest() == null ? null : counts.latest().toString());
        }
    }

    /**
     * A file that is damaged, missing or unreadable, at one place where it is used.
     *
     * @param checksum SHA-256 of what it was when it came in
     * @param since    ISO 8601, when that was first seen
     * @param kind     of what uses it
     * @param title    of what uses it
     * @param page     path of the page where editors mend it
     */
    @Schema(name = "FileFault")
    public record FaultJson(
            String checksum,

            @Schema(enumeration = {"damaged", "missing", "unreadable"})
            String outcome,

            @Schema(format = "date-time") String since,
            @Schema(format = "date-time") String checkedAt,

            @Schema(enumeration = {"recording", "material"}) String kind,

            String title,
            String page) {

        static FaultJson of(FileFault fault) {
            return new FaultJson(
                    fault.checksum(),
                    fault.outcome().name().toLowerCase(Locale.ROOT),
                    fault.since().toString(),
                    fault.checkedAt().toString(),
                    fault.kind().toLowerCase(Locale.ROOT),
                    fault.title(),
                    fault.page());
        }
    }

    /** What the files take, in bytes; what is made of them, such as copies for players, comes on top. */
    @Schema(name = "StoredBytes")
    public record BytesJson(long recordings, long materials, long uploads) {

        static BytesJson of(StoredBytes bytes) {
            return new BytesJson(bytes.recordings(), bytes.materials(), bytes.uploads());
        }
    }

    /** @param faults up to 1,000 */
    @Schema(name = "Files")
    public record FilesJson(CountsJson counts, BytesJson bytes, List<FaultJson> faults) {}

    @GET
    @Operation(operationId = "getFiles", summary = "How many files there are, what they take, and which are not sound")
    public FilesJson files() {
        return new FilesJson(
                CountsJson.of(checks.counts()),
                BytesJson.of(files.bytes()),
                checks.faults(MOST).stream().map(FaultJson::of).toList());
    }

    @POST
    @Path("checks")
    @Operation(
            operationId = "checkFiles",
            summary = "Have every file checked",
            description = "Answers at once; getFiles says how many are still waiting.")
    @APIResponse(
            responseCode = "202",
            description = "They are waiting to be checked",
            content = @Content(schema = @Schema(implementation = CountsJson.class)))
    public Response check() {
        checks.checkAll(current.viewer());
        return Response.accepted(CountsJson.of(checks.counts())).build();
    }
}
