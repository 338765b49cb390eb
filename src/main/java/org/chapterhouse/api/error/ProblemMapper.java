package org.chapterhouse.api.error;

import java.lang.System.Logger.Level;

import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.Problem;
import org.chapterhouse.problem.SignInNeeded;
import org.chapterhouse.problem.TooLarge;
import org.chapterhouse.problem.TooMany;
import org.chapterhouse.problem.Unavailable;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The one place where a problem gets an HTTP status. */
@Provider
public class ProblemMapper implements ExceptionMapper<Problem> {

    private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Problem problem) {
        if (problem.getCause() != null) {
            LOG.log(Level.WARNING, problem.getMessage(), problem.getCause());
        }
        return ProblemJson.of(status(problem), problem.getMessage()).response();
    }

    private static Status status(Problem problem) {
        if (problem instanceof NotFound) {
            return Status.NOT_FOUND;
        } else if (problem instanceof SignInNeeded) {
            return Status.UNAUTHORIZED;
        } else if (problem instanceof Forbidden) {
            return Status.FORBIDDEN;
        } else if (problem instanceof Conflict) {
            return Status.CONFLICT;
        } else if (problem instanceof TooLarge) {
            return Status.REQUEST_ENTITY_TOO_LARGE;
        } else if (problem instanceof TooMany) {
            return Status.TOO_MANY_REQUESTS;
        } else if (problem instanceof Unavailable) {
            return Status.SERVICE_UNAVAILABLE;
        }
        return problem instanceof Invalid ? Status.BAD_REQUEST : Status.INTERNAL_SERVER_ERROR;
    }
}
