package org.chapterhouse.api.admin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.Api;
import org.chapterhouse.link.LinkChecks;
import org.chapterhouse.link.LinkCounts;
import org.chapterhouse.link.LinkFault;
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

/** Links to other sites, for those who keep them right. */
@Path("links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Links")
@SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
@SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
@RolesAllowed({"EDITOR", "ADMIN"})
@RequestScoped
public class LinksResource {

    private static final int MOST = 1000;

    @Inject
    private LinkChecks checks;

    @Inject
    private CurrentViewer current;

    /**
     * How many different links there are.
     *
     * @param waiting  those that are about to be checked
     * @param latest   ISO 8601, when one was last checked; null for never
     */
    @Schema(name = "LinkCounts")
    public record CountsJson(
            long links,
            long checked,
            long answered,
            long waiting,
            @Schema(nullable = true, format = "date-time") String latest) {

        static CountsJson of(LinkCounts counts) {
            return new CountsJson(
                    counts.links(), counts.checked(), counts.answered(), counts.waiting(), text(counts.latest()));
        }
    }

    /**
     * A link that did not answer, at one place where it stands.
     *
     * @param status     of HTTP; null where there was no answer
     * @param checkedAt  ISO 8601
     * @param answeredAt ISO 8601, the last time that its page was there; null for never
     * @param kind       of what has the link
     * @param title      of what has the link
     * @param page       path of the page where readers meet it, or null
     */
    @Schema(name = "LinkFault")
    public record FaultJson(
            String url,

            @Schema(enumeration = {"missing", "failed", "closed", "unreachable", "private"})
            String outcome,

            @Schema(nullable = true) Integer status,
            @Schema(format = "date-time") String checkedAt,
            @Schema(nullable = true, format = "date-time") String answeredAt,

            @Schema(enumeration = {"session", "recording", "material", "program", "chapter", "resource", "event"})
            String kind,

            String title,
            @Schema(nullable = true) String page) {

        static FaultJson of(LinkFault fault) {
            return new FaultJson(
                    fault.link().url(),
                    fault.link().outcome().name().toLowerCase(Locale.ROOT),
                    fault.link().status(),
                    text(fault.link().checkedAt()),
                    text(fault.link().answeredAt()),
                    fault.kind().toLowerCase(Locale.ROOT),
                    fault.title(),
                    fault.page());
        }
    }

    /** @param faults up to 1,000; those whose site only blocks programs come last */
    @Schema(name = "Links")
    public record LinksJson(CountsJson counts, List<FaultJson> faults) {}

    @GET
    @Operation(operationId = "getLinks", summary = "How many links there are, and which did not answer")
    public LinksJson links() {
        return new LinksJson(
                CountsJson.of(checks.counts()),
                checks.faults(MOST).stream().map(FaultJson::of).toList());
    }

    @POST
    @Path("checks")
    @Operation(
            operationId = "checkLinks",
            summary = "Have every link checked",
            description = "Answers at once; getLinks says how many are still waiting.")
    @APIResponse(
            responseCode = "202",
            description = "They are waiting to be checked",
            content = @Content(schema = @Schema(implementation = CountsJson.class)))
    public Response check() {
        checks.checkAll(current.viewer());
        return Response.accepted(CountsJson.of(checks.counts())).build();
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
