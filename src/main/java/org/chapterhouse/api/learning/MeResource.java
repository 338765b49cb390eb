package org.chapterhouse.api.learning;

import java.util.List;

import org.chapterhouse.api.Api;
import org.chapterhouse.learning.watch.Progress;
import org.chapterhouse.learning.watch.WatchRecords;
import org.chapterhouse.learning.watch.WatchRecords.Watched;
import org.chapterhouse.security.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What belongs to whoever is asking. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning")
@SecurityRequirement(name = Api.TOKEN)
@RequestScoped
public class MeResource {

    @Inject
    private WatchRecords records;

    @Inject
    private CurrentViewer current;

    /** @param items latest first */
    @Schema(name = "ProgressList")
    public record ProgressList(int total, List<ProgressItem> items) {}

    /**
     * Progress with one recording; see {@link WatchedJson} for the members.
     *
     * @param earlierVersion     whether the file of the recording was replaced since
     * @param updatedAt          when the learner last watched or read, ISO 8601
     * @param completedAt        when it was completed, ISO 8601, or null
     * @param completedByReading whether what was watched would not have been enough
     */
    @Schema(name = "Progress")
    public record ProgressItem(
            String session,
            String title,
            long recording,
            boolean earlierVersion,
            double duration,
            List<List<Integer>> watched,
            List<List<Integer>> read,
            int seconds,
            int percent,
            int secondsToGo,
            boolean completed,
            int resumeAt,
            @Schema(format = "date-time") String updatedAt,
            @Schema(nullable = true, format = "date-time") String completedAt,
            boolean completedByReading) {

        static ProgressItem of(Watched entry) {
            Progress progress = entry.progress();
            return new ProgressItem(
                    entry.recording().getSession().getSlug(),
                    entry.recording().getSession().getTitle(),
                    entry.recording().getId(),
                    entry.earlier(),
                    entry.recording().getDurationMillis() / 1000.0,
                    WatchedJson.pairs(progress.watched()),
                    WatchedJson.pairs(progress.read()),
                    progress.secondsWatched(),
                    progress.percent(),
                    progress.secondsToGo(),
                    progress.completed(),
                    progress.resumeAt(),
                    progress.updatedAt().toString(),
                    progress.completed() ? progress.completedAt().toString() : null,
                    progress.completed() && progress.completion().byReading());
        }
    }

    @GET
    @Path("progress")
    @Operation(operationId = "listProgress", summary = "Everything I have watched, latest first")
    public ProgressList progress() {
        List<ProgressItem> items = records.of(current.requireViewer()).stream()
                .map(ProgressItem::of)
                .toList();
        return new ProgressList(items.size(), items);
    }
}
