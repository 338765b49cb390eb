package org.chapterhouse.api.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.api.Api;
import org.chapterhouse.audit.AuditKind;
import org.chapterhouse.audit.AuditLog;
import org.chapterhouse.learning.completion.Completion;
import org.chapterhouse.learning.completion.CompletionRecords;
import org.chapterhouse.learning.completion.ReadMaterials;
import org.chapterhouse.learning.history.History;
import org.chapterhouse.learning.history.LogEntry;
import org.chapterhouse.learning.history.WatchLog;
import org.chapterhouse.learning.note.NoteSearch;
import org.chapterhouse.learning.watch.WatchRecords;
import org.chapterhouse.learning.xapi.Learner;
import org.chapterhouse.learning.xapi.Video;
import org.chapterhouse.learning.xapi.VideoStatements;
import org.chapterhouse.media.Recording;
import org.chapterhouse.savedsearch.SavedSearches;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.site.SiteAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Taking along what is one's own. */
@Path("me")
@Tag(name = "Learning")
@SecurityRequirement(name = Api.TOKEN)
@RequestScoped
public class ExportResource {

    @Inject
    private AuditLog audit;

    @Inject
    private WatchRecords records;

    @Inject
    private WatchLog log;

    @Inject
    private CompletionRecords completions;

    @Inject
    private ReadMaterials materials;

    @Inject
    private History history;

    @Inject
    private NoteSearch notes;

    @Inject
    private SavedSearches searches;

    @Inject
    private CurrentViewer current;

    @Inject
    private SiteAddress site;

    @GET
    @Path("export.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "exportLearning", summary = "Everything that is kept of my learning")
    @APIResponse(
            responseCode = "200",
            description = "A file",
            content = @Content(schema = @Schema(implementation = ExportJson.class)))
    public Response json() {
        return file(everything(), "my-learning.json");
    }

    @GET
    @Path("export.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            operationId = "exportLearningAsCsv",
            summary = "Everything that is kept of my learning, as a table",
            description = "A cell that a spreadsheet would take for a formula begins with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "A file",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv() {
        return file(everything().csv(), "my-learning.csv");
    }

    @GET
    @Path("xapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "A file; the form of its statements is that of xAPI",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)))
    @Operation(
            operationId = "exportWatchingAsXapi",
            summary = "What I watched as statements of the video profile of xAPI",
            description = "An array as a learning record store takes it. Times are those at which the server heard of"
                    + " something. Recordings that are gone are left out, and so is what was"
                    + " deleted, or read instead of watched.")
    public Response statements() {
        Account account = current.requireAccount();
        Learner learner = new Learner(account.getId(), account.getName(), site.url());
        Map<Recording, List<LogEntry>> byRecording = new LinkedHashMap<>();
        log.of(account.viewer()).stream()
                .filter(entry -> entry.recording() != null && !entry.byReading())
                .forEach(entry -> byRecording
                        .computeIfAbsent(entry.recording(), any -> new ArrayList<>())
                        .add(entry));
        List<Map<String, Object>> all = new ArrayList<>();
        byRecording.forEach((recording, entries) -> all.addAll(VideoStatements.of(
                learner, Video.of(recording, site.url()), entries, completedAt(account.viewer(), recording))));
        return file(all, "my-watching-xapi.json");
    }

    /** Null also where it was reading that completed it. */
    private Instant completedAt(Viewer learner, Recording recording) {
        Completion completion = records.progress(learner, recording).completion();
        return completion == null || completion.byReading() ? null : completion.at();
    }

    private ExportJson everything() {
        Account account = current.requireAccount();
        Viewer viewer = account.viewer();
        return new ExportJson(
                ExportJson.AccountJson.of(account),
                history.paused(viewer),
                records.of(viewer).stream().map(MeResource.ProgressItem::of).toList(),
                log.of(viewer).stream().map(ExportJson.Batch::of).toList(),
                completions.sessions(viewer).stream()
                        .map(ExportJson.CompletedSession::of)
                        .toList(),
                completions.courses(viewer).stream()
                        .map(ExportJson.CompletedCourse::of)
                        .toList(),
                materials.of(viewer).stream().map(ExportJson.ReadJson::of).toList(),
                notes.all(viewer).stream().map(NoteJson::of).toList(),
                searches.ofAccount(account.getId()).stream()
                        .filter(search -> !search.isRemoved())
                        .map(ExportJson.Search::of)
                        .toList());
    }

    private Response file(Object content, String name) {
        audit.record(AuditKind.EXPORT, name);
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
