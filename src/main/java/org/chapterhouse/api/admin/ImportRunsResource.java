package org.chapterhouse.api.admin;

import java.util.Arrays;
import java.util.List;

import org.chapterhouse.api.Api;
import org.chapterhouse.api.Paging;
import org.chapterhouse.ingest.entry.Outcome;
import org.chapterhouse.ingest.run.DryRuns;
import org.chapterhouse.ingest.run.ImportEntries;
import org.chapterhouse.ingest.run.ImportEntries.Filter;
import org.chapterhouse.ingest.run.ImportEntries.Told;
import org.chapterhouse.ingest.run.ImportRuns;
import org.chapterhouse.ingest.run.ImportUndo;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.security.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What became of imports and dry runs, and what may follow. */
@Path("imports/{run: [0-9]{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
@SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
@RolesAllowed({"EDITOR", "ADMIN"})
@RequestScoped
public class ImportRunsResource {

    private static final int MOST = 100;
    private static final int BATCH = 500;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportEntries entries;

    @Inject
    private DryRuns dryRuns;

    @Inject
    private ImportUndo undo;

    @Inject
    private CurrentViewer current;

    /** @param total on all pages */
    @Schema(name = "ImportEntries")
    public record EntriesJson(int total, List<ImportEntryJson> items) {}

    @GET
    @Path("entries")
    @Operation(
            operationId = "listImportEntries",
            summary = "What became of each entry of an import, or would become of it after a dry run",
            description = "In the order of the import.")
    public EntriesJson entries(
            @PathParam("run") long run,
            @Parameter(
                            description =
                                    "Only those of which this became, or in which an editor should look at something",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "created",
                                                "changed",
                                                "unchanged",
                                                "edited_here",
                                                "rejected",
                                                "hinted"
                                            }))
                    @QueryParam("outcome")
                    String outcome,
            @BeanParam Paging paging) {
        runs.require(run);
        Filter filter = filter(outcome);
        return new EntriesJson(
                entries.count(run, filter, current.viewer()),
                entries.page(run, filter, paging.page(), paging.size(MOST), current.viewer()).stream()
                        .map(ImportEntryJson::of)
                        .toList());
    }

    @GET
    @Path("report.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            operationId = "getImportReportAsCsv",
            summary = "What became of each entry of an import, or would become of it after a dry run, as a table",
            description = "A cell that a spreadsheet would take for a formula begins with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "A file",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response report(@PathParam("run") long run) {
        runs.require(run);
        ImportReportCsv csv = new ImportReportCsv();
        List<Told> told = List.of();
        for (int page = 1; page == 1 || told.size() == BATCH; page++) {
            told = entries.page(run, Filter.ALL, page, BATCH, current.viewer());
            csv.add(told);
        }
        return Response.ok(csv.toString())
                .header("Content-Disposition", "attachment; filename=\"import-" + run + ".csv\"")
                .build();
    }

    @POST
    @Path("import")
    @Operation(
            operationId = "importDryRun",
            summary = "Import exactly the upload of a dry run",
            description = "Once. What was edited here is replaced if the dry run was told so.")
    @APIResponse(
            responseCode = "200",
            description = "What it did",
            content = @Content(schema = @Schema(implementation = ImportReportJson.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public ImportReportJson bring(@PathParam("run") long run) {
        return ImportReportJson.of(dryRuns.bring(run, current.viewer()));
    }

    @POST
    @Path("undo")
    @Operation(
            operationId = "undoImport",
            summary = "Take the last import back",
            description = "Once and within 30 days. Entries that were edited since are left alone and listed, and so is"
                    + " what cannot be taken back, such as recordings, captions and materials. Sessions that the import"
                    + " added go to the trash. The report is that of a run of its own.")
    @APIResponse(
            responseCode = "200",
            description = "What it did",
            content = @Content(schema = @Schema(implementation = ImportReportJson.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public ImportReportJson takeBack(@PathParam("run") long run) {
        return ImportReportJson.of(undo.run(run, current.viewer()));
    }

    @DELETE
    @Operation(operationId = "discardDryRun", summary = "Delete a dry run with its upload")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void discard(@PathParam("run") long run) {
        dryRuns.discard(run, current.viewer());
    }

    private static Filter filter(String outcome) {
        if (outcome == null) {
            return Filter.ALL;
        }
        return Arrays.stream(Outcome.values())
                .filter(each -> each.name().equalsIgnoreCase(outcome))
                .findFirst()
                .map(each -> new Filter(each, false))
                .orElseGet(() -> hinted(outcome));
    }

    private static Filter hinted(String outcome) {
        if (!outcome.equals("hinted")) {
            throw new Invalid("problem.import.outcome", outcome);
        }
        return new Filter(null, true);
    }
}
