package org.chapterhouse.api.learning;

import java.util.List;

import org.chapterhouse.account.Account;
import org.chapterhouse.api.Api;
import org.chapterhouse.learning.history.History;
import org.chapterhouse.learning.history.MonthOfWatching;
import org.chapterhouse.learning.history.WatchLog;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.security.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** One's own history: pausing and deleting it. */
@Path("me/history")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning")
@SecurityRequirement(name = Api.TOKEN)
@RequestScoped
public class HistoryResource {

    private static final int MONTHS = 12;

    @Inject
    private History history;

    @Inject
    private WatchLog log;

    @Inject
    private CurrentViewer current;

    /**
     * @param paused    whether nothing is recorded at present
     * @param removedAt when a history was deleted that can still be restored, ISO 8601, or null
     * @param months    the latest twelve, in order
     */
    @Schema(name = "History")
    public record HistoryJson(
            boolean paused,
            @Schema(nullable = true, format = "date-time") String removedAt,
            List<Month> months) {}

    /** @param seconds of recordings played, rewatched ones included */
    @Schema(name = "MonthOfWatching")
    public record Month(@Schema(pattern = "\\d{4}-\\d{2}") String month, long seconds) {

        static Month of(MonthOfWatching month) {
            return new Month(month.month().toString(), month.seconds());
        }
    }

    /** @param paused true: nothing is recorded from now on; false: it is again */
    @Schema(name = "HistoryPause", examples = "{\"paused\": true}")
    public record Pause(@Schema(required = true) Boolean paused) {}

    @GET
    @Operation(operationId = "getHistory", summary = "Whether my history is paused, and what I watched by month")
    public HistoryJson show() {
        return state(current.requireAccount());
    }

    @PUT
    @Operation(
            operationId = "pauseHistory",
            summary = "Pause my history, or record it again",
            description = "While it is paused nothing that is watched is recorded or counts, now or later.")
    public HistoryJson pause(Pause wanted) {
        Account learner = current.requireAccount();
        if (wanted == null || wanted.paused() == null) {
            throw new Invalid("problem.api.paused");
        }
        if (wanted.paused()) {
            history.pause(learner);
        } else {
            history.resume(learner);
        }
        return state(learner);
    }

    @DELETE
    @Operation(
            operationId = "deleteHistory",
            summary = "Delete my history",
            description = "Lost are what was watched when, how far, and where it stopped. Kept are which sessions and"
                    + " courses were completed and which materials were marked as read, with the dates, notes, and the"
                    + " names of batches, so that none counts again."
                    + " It can be restored for ten minutes.")
    public void remove() {
        history.remove(current.requireAccount());
    }

    @POST
    @Path("restore")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "restoreHistory",
            summary = "Bring back a history that was deleted less than ten minutes ago")
    public HistoryJson restore() {
        Account learner = current.requireAccount();
        history.restore(learner);
        return state(learner);
    }

    private HistoryJson state(Account learner) {
        return new HistoryJson(
                history.paused(learner.viewer()),
                history.removedAt(learner).map(Object::toString).orElse(null),
                log.months(learner.viewer(), MONTHS).stream().map(Month::of).toList());
    }
}
