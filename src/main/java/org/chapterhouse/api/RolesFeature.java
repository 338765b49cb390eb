package org.chapterhouse.api;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.account.Role;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.security.CurrentViewer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** {@code @RolesAllowed("EDITOR")} on a resource or a method: 401 for nobody in particular, 403 for the wrong one. */
@Provider
@ApplicationScoped
public class RolesFeature implements DynamicFeature {

    @Inject
    private CurrentViewer current;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        RolesAllowed onMethod = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        RolesAllowed roles =
                onMethod != null ? onMethod : resource.getResourceClass().getAnnotation(RolesAllowed.class);
        if (roles != null) {
            Set<Role> allowed = Arrays.stream(roles.value()).map(Role::valueOf).collect(Collectors.toSet());
            ContainerRequestFilter check = request -> check(allowed);
            context.register(check, Priorities.AUTHORIZATION);
        }
    }

    private void check(Set<Role> allowed) {
        if (current.requireViewer().roles().stream().noneMatch(allowed::contains)) {
            throw new Forbidden("problem.role");
        }
    }
}
