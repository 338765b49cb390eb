package org.chapterhouse.api;

import java.util.regex.Pattern;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** What belongs to one person is kept by no cache, not even that of a browser others may use after them. */
@Provider
public class OwnThingsUncached implements ContainerResponseFilter {

    private static final Pattern OWN = Pattern.compile("/?me(/.*)?");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (OWN.matcher(request.getUriInfo().getPath()).matches()) {
            response.getHeaders().putSingle("Cache-Control", "private, no-store");
        }
    }
}
