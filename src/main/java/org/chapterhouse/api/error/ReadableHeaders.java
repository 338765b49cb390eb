package org.chapterhouse.api.error;

import java.util.regex.Pattern;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** Refuses weights in {@code Accept} that are no weights; the framework would fail on them as if it were our fault. */
@Provider
@PreMatching
public class ReadableHeaders implements ContainerRequestFilter {

    private static final Pattern WEIGHT = Pattern.compile("0?\\.\\d+|0\\.?|1(\\.0*)?");

    @Override
    public void filter(ContainerRequestContext request) {
        boolean readable = request.getAcceptableMediaTypes().stream()
                .map(type -> type.getParameters().getOrDefault("q", "1"))
                .allMatch(weight -> WEIGHT.matcher(weight).matches());
        if (!readable) {
            request.abortWith(UnexpectedMapper.refused(Status.BAD_REQUEST).response());
        }
    }
}
