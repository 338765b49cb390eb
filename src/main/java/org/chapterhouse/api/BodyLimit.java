package org.chapterhouse.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** Bounds what a request to the REST interface may bring, so that no single one can fill the memory. */
@Provider
@ApplicationScoped
public class BodyLimit implements DynamicFeature {

    /** Bytes of one request body. */
    @Inject
    @ConfigProperty(name = "chapterhouse.api.max-body", defaultValue = "262144")
    private int most;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!resource.getResourceMethod().isAnnotationPresent(LargeBody.class)) {
            ContainerRequestFilter bound = this::bound;
            context.register(bound, Priorities.HEADER_DECORATOR);
        }
    }

    private void bound(ContainerRequestContext request) throws IOException {
        if (request.hasEntity()) {
            // The length that a header claims may be missing; only reading tells.
            byte[] body = request.getLength() > most ? null : request.getEntityStream().readNBytes(most + 1);
            if (body == null || body.length > most) {
                throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
            }
            request.setEntityStream(new ByteArrayInputStream(body));
        }
    }
}
