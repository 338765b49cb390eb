package org.chapterhouse.api.error;

import org.chapterhouse.problem.Unavailable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;

/**
 * An error as RFC 9457 describes it.
 *
 * @param type   always {@code about:blank}: the status says what kind of error it is
 * @param title  the kind of error, the same words for every error of this status
 * @param status the HTTP status
 * @param detail one sentence for a person
 * @param id     what to look for in the log; null where the log has nothing to add
 */
@Schema(
        name = "Problem",
        requiredProperties = {"type", "title", "status", "detail"},
        examples = """
                {"type": "about:blank", "title": "Not Found", "status": 404,
                 "detail": "There is no session “census” that you may see.", "id": null}""")
public record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        @Schema(nullable = true) String id) {

    static final String TYPE = "application/problem+json";

    static ProblemJson of(StatusType status, String detail) {
        return of(status, detail, null);
    }

    static ProblemJson of(StatusType status, String detail, String id) {
        return new ProblemJson("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, id);
    }

    Response response() {
        Response.ResponseBuilder response = Response.status(status).type(TYPE).entity(this);
        if (status == Status.UNAUTHORIZED.getStatusCode()) {
            response.header("WWW-Authenticate", "Bearer");
        }
        if (status == Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            response.header("Retry-After", Unavailable.RETRY_SECONDS);
        }
        return response.build();
    }

    /** The same JSON as that of {@link #response}, for answers that no resource gives. */
    String text() {
        return Json.createObjectBuilder()
                .add("type", type)
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .add("id", id == null ? JsonValue.NULL : Json.createValue(id))
                .build()
                .toString();
    }
}
