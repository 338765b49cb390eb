package org.chapterhouse.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** What belongs to one person is kept by no cache, not even that of a browser others may use after them. */
@Provider
public class OwnThingsUncached implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().matches("/?me(/.*)?")) {
            response.getHeaders().putSingle("Cache-Control", "private, no-store");
        }
    }
}
