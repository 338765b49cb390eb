package org.chapterhouse.api.admin;

import java.io.InputStream;
import java.util.Arrays;

import org.chapterhouse.api.Api;
import org.chapterhouse.api.Csv;
import org.chapterhouse.ingest.entry.HandEdits;
import org.chapterhouse.ingest.manifest.ManifestSchema;
import org.chapterhouse.ingest.manifest.TableColumn;
import org.chapterhouse.ingest.run.DryRuns;
import org.chapterhouse.ingest.run.Importer;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.ingest.upload.Uploads;
import org.chapterhouse.security.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Bringing archives in. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@RequestScoped
public class ImportsResource {

    private static final String CSV = "text/csv";

    @Inject
    private Importer importer;

    @Inject
    private Uploads uploads;

    @Inject
    private ManifestSchema schema;

    @Inject
    private DryRuns dryRuns;

    @Inject
    private CurrentViewer current;

    @POST
    @RolesAllowed({"EDITOR", "ADMIN"})
    @Consumes({MediaType.APPLICATION_JSON, "application/zip", CSV})
    @SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
    @SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "topic", value = """
                        {"format": "chapterhouse-archive/1", "archive": {"id": "mine", "title": "Mine"},
                         "topics": [{"id": "privacy", "name": "Privacy"}]}""")),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @Operation(
            operationId = "runImport",
            summary = "Import a manifest, a ZIP of manifest.json and the files it names, or a table of sessions",
            description = "Entries are recognized by their ids: what has not changed is left alone. A bad entry is left"
                    + " out and listed with its reason, the rest goes in; so is a bad value alone, if its entry can do"
                    + " without. An entry that somebody edited here since its"
                    + " last import is left alone and listed, unless overwrite is true. The form is at"
                    + " /api/v1/imports/schema, a table to fill in at /api/v1/imports/template.csv. A dry run does nothing of this and answers the same report; its upload"
                    + " is kept for a week, so that importDryRun can import it.")
    public ImportReportJson run(
            @Parameter(description = "Whether what was edited here is replaced as well") @QueryParam("overwrite")
                    boolean overwrite,
            @Parameter(description = "Whether to answer what would become of each entry, and do nothing")
                    @QueryParam("dryRun")
                    boolean dryRun,
            InputStream upload) {
        HandEdits handEdits = overwrite ? HandEdits.OVERWRITE : HandEdits.KEEP;
        try (ImportArchive bundle = uploads.receive(upload)) {
            return ImportReportJson.of(
                    dryRun
                            ? dryRuns.run(bundle, null, current.viewer(), handEdits)
                            : importer.run(bundle, current.viewer(), handEdits));
        }
    }

    @GET
    @Path("template.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(operationId = "getImportTemplate", summary = "A table of sessions to fill in, with an example")
    @APIResponse(
            responseCode = "200",
            description = "A file",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response template() {
        Object[] titles =
                Arrays.stream(TableColumn.values()).map(TableColumn::title).toArray();
        Object[] examples =
                Arrays.stream(TableColumn.values()).map(TableColumn::example).toArray();
        return Response.ok(new Csv().row(titles).row(examples).toString())
                .header("Content-Disposition", "attachment; filename=\"sessions.csv\"")
                .build();
    }

    @GET
    @Path("schema")
    @Produces("application/schema+json")
    @Operation(operationId = "getImportSchema", summary = "The JSON Schema of a manifest")
    @APIResponse(
            responseCode = "200",
            description = "A JSON Schema",
            content = @Content(mediaType = "application/schema+json", schema = @Schema(type = SchemaType.OBJECT)))
    public String schema() {
        return schema.text();
    }
}
