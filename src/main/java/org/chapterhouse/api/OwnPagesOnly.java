package org.chapterhouse.api;

import java.util.Set;

import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.RequestOrigin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses changes in the name of a signed-in viewer that a page of another site had the browser send along with our
 * cookie. Programs with an access token are not meant, nor is somebody who is not signed in: no authority is lent there.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class OwnPagesOnly implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private CurrentViewer current;

    @Inject
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!SAFE.contains(context.getMethod())
                && current.bySession()
                && !RequestOrigin.of(request).isOwn()) {
            throw new Forbidden("problem.api.origin");
        }
    }
}
