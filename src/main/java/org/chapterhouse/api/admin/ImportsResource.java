package org.chapterhouse.api.admin;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.chapterhouse.api.Api;
import org.chapterhouse.ingest.entry.HandEdits;
import org.chapterhouse.ingest.manifest.EntryKind;
import org.chapterhouse.ingest.manifest.ManifestSchema;
import org.chapterhouse.ingest.run.ImportNote;
import org.chapterhouse.ingest.run.ImportReport;
import org.chapterhouse.ingest.run.ImportReport.Counts;
import org.chapterhouse.ingest.run.ImportReport.Note;
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

/** Bringing archives in. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@RequestScoped
public class ImportsResource {

    @Inject
    private Importer importer;

    @Inject
    private Uploads uploads;

    @Inject
    private ManifestSchema schema;

    @Inject
    private CurrentViewer current;

    /**
     * What an import did.
     *
     * @param run    its number in the list of imports
     * @param total  over all kinds
     * @param counts     by the name of the manifest's list, such as sessions
     * @param rejections entries that were not taken
     * @param editedHere entries that were left alone, because somebody edited here what they became
     * @param removals   entries that were taken and removed something that was here
     * @param hints      entries that were taken and in which an editor should look at something
     * @param links      how many recordings and materials of the entries taken are only links to other sites
     */
    @Schema(name = "ImportReport")
    public record ReportJson(
            long run,
            String archive,
            Counts total,
            Map<String, Counts> counts,
            List<NoteJson> rejections,
            List<NoteJson> editedHere,
            List<NoteJson> removals,
            List<NoteJson> hints,
            int links) {

        static ReportJson of(ImportReport report) {
            Map<String, Counts> counts = new TreeMap<>();
            report.counts().forEach((kind, count) -> counts.put(name(kind), count));
            return new ReportJson(
                    report.run(),
                    report.archive(),
                    report.total(),
                    counts,
                    notes(report, ImportNote.Type.REJECTED),
                    notes(report, ImportNote.Type.EDITED_HERE),
                    notes(report, ImportNote.Type.REMOVED),
                    notes(report, ImportNote.Type.HINT),
                    report.links());
        }

        private static List<NoteJson> notes(ImportReport report, ImportNote.Type type) {
            return report.notes(type).stream().map(NoteJson::of).toList();
        }
    }

    /**
     * What there is to say about an entry.
     *
     * @param kind     the name of the manifest's list
     * @param id       as written, or null
     * @param position in its list, from 1
     */
    @Schema(name = "ImportNote")
    public record NoteJson(
            String kind, @Schema(nullable = true) String id, int position, String reason) {

        static NoteJson of(Note note) {
            return new NoteJson(name(note.kind()), note.id(), note.position(), note.text());
        }
    }

    @POST
    @RolesAllowed({"EDITOR", "ADMIN"})
    @Consumes({MediaType.APPLICATION_JSON, "application/zip"})
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
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Operation(
            operationId = "runImport",
            summary = "Import a manifest, or a ZIP of manifest.json and the files it names",
            description = "Entries are recognized by their ids: what has not changed is left alone. A bad entry is left"
                    + " out and listed with its reason, the rest goes in; so is a bad value alone, if its entry can do"
                    + " without. An entry that somebody edited here since its"
                    + " last import is left alone and listed, unless overwrite is true. The form is at"
                    + " /api/v1/imports/schema.")
    public ReportJson run(
            @Parameter(description = "Whether what was edited here is replaced as well") @QueryParam("overwrite")
                    boolean overwrite,
            InputStream upload) {
        try (ImportArchive bundle = uploads.receive(upload)) {
            return ReportJson.of(
                    importer.run(bundle, current.viewer(), overwrite ? HandEdits.OVERWRITE : HandEdits.KEEP));
        }
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

    private static String name(EntryKind kind) {
        return switch (kind) {
            case GLOSSARY -> "glossary";
            default -> kind.name().toLowerCase(Locale.ROOT) + "s";
        };
    }
}
