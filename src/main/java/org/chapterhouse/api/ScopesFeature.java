package org.chapterhouse.api;

import java.util.Set;

import org.chapterhouse.account.Scope;
import org.chapterhouse.security.CurrentViewer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses an access token that lacks the scope of what it is used for. What is for editors or administrators needs that
 * scope; of the rest, looking needs {@code READ} and everything else {@code LEARN}.
 */
@Provider
@ApplicationScoped
public class ScopesFeature implements DynamicFeature {

    private static final int BEFORE_ROLES = Priorities.AUTHORIZATION - 1;

    @Inject
    private CurrentViewer current;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Scope needed = needed(resource);
        ContainerRequestFilter check = request -> current.requireScope(needed);
        context.register(check, BEFORE_ROLES);
    }

    private static Scope needed(ResourceInfo resource) {
        RolesAllowed onMethod = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        RolesAllowed roles =
                onMethod != null ? onMethod : resource.getResourceClass().getAnnotation(RolesAllowed.class);
        if (roles != null) {
            return Set.of(roles.value()).contains("EDITOR") ? Scope.EDIT : Scope.ADMIN;
        }
        return resource.getResourceMethod().isAnnotationPresent(GET.class) ? Scope.READ : Scope.LEARN;
    }
}
