package org.chapterhouse.api.error;

import java.lang.System.Logger.Level;
import java.util.UUID;

import org.chapterhouse.database.DatabaseOutage;
import org.chapterhouse.problem.Messages;
import org.chapterhouse.problem.Problem;
import org.chapterhouse.problem.Unavailable;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Everything that is no problem of ours: what the framework refuses, and what nobody expected. */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(UnexpectedMapper.class.getName());

    @Inject
    private ProblemMapper problems;

    @Override
    public Response toResponse(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            // A problem thrown inside a transaction or a constructor arrives wrapped.
            if (cause instanceof Problem problem) {
                return problems.toResponse(problem);
            }
        }
        if (error instanceof WebApplicationException refused) {
            return refused(refused);
        }
        if (DatabaseOutage.caused(error)) {
            return problems.toResponse(new Unavailable("problem.database"));
        }
        return (isUnreadable(error) ? refused(Status.BAD_REQUEST) : unexpected(error)).response();
    }

    /** JSON Binding throws the one, JSON Processing the other. */
    private static boolean isUnreadable(Throwable error) {
        return error instanceof ProcessingException || error instanceof JsonException;
    }

    private static Response refused(WebApplicationException refused) {
        Response.StatusType status = refused.getResponse().getStatusInfo();
        if (status.getStatusCode() >= Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            return unexpected(refused).response();
        }
        Response answer = refused(status).response();
        String methods = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (methods != null) {
            answer.getHeaders().putSingle(HttpHeaders.ALLOW, methods);
        }
        return answer;
    }

    /** What to say of a request that the server could not do anything with. */
    static ProblemJson refused(Response.StatusType status) {
        String detail = status.getStatusCode() == Status.BAD_REQUEST.getStatusCode()
                ? Messages.text("problem.api.unreadable")
                : Messages.text("problem.api.refused", status.getReasonPhrase());
        return ProblemJson.of(status, detail);
    }

    /** Logs it. */
    static ProblemJson unexpected(Throwable error) {
        String id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "Unexpected error " + id, error);
        return ProblemJson.of(Status.INTERNAL_SERVER_ERROR, Messages.text("problem.api.unexpected"), id);
    }
}
