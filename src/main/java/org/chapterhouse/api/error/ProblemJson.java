package org.chapterhouse.api.error;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;

/**
 * An error as RFC 9457 describes it.
 *
 * @param title  the kind of error, the same words for every error of this status
 * @param status the HTTP status
 * @param detail one sentence for a person
 * @param id     what to look for in the log; null where the log has nothing to add
 */
public record ProblemJson(String title, int status, String detail, String id) {

    static final String TYPE = "application/problem+json";

    static Response response(StatusType status, String detail) {
        return response(status, detail, null);
    }

    static Response response(StatusType status, String detail, String id) {
        Response.ResponseBuilder response = Response.status(status)
                .type(TYPE)
                .entity(new ProblemJson(status.getReasonPhrase(), status.getStatusCode(), detail, id));
        if (status.getStatusCode() == Status.UNAUTHORIZED.getStatusCode()) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }
}
