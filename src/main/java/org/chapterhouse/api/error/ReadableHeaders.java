package org.chapterhouse.api.error;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** Refuses headers that the framework reads late, and then fails on as if it were our fault. */
@Provider
@PreMatching
public class ReadableHeaders implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
            request.getAcceptableLanguages();
        } catch (RuntimeException e) {
            request.abortWith(UnexpectedMapper.refused(Status.BAD_REQUEST).response());
        }
    }
}
