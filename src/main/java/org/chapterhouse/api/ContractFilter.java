package org.chapterhouse.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Adds to the description at {@code /openapi} what holds for every operation, so that no resource has to repeat it: how
 * it can be refused, who may ask, and that an answer names each of its members, null where there is nothing to say.
 */
public class ContractFilter implements OASFilter {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** An annotation can only put the values of a list beside the list. */
    @Override
    public Parameter filterParameter(Parameter parameter) {
        Schema list = parameter.getSchema();
        if (list != null && list.getItems() != null && list.getEnumeration() != null) {
            list.getItems().setEnumeration(list.getEnumeration());
            list.setEnumeration(null);
        }
        return parameter;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        for (Refusal refusal : Refusal.values()) {
            api.getComponents().addResponse(refusal.key(), refusal.response());
        }
        api.getPaths().getPathItems().forEach(ContractFilter::complete);
        requireMembersOfAnswers(api);
    }

    private static void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            refusals(path, method, operation).forEach(refusal -> {
                if (!operation.getResponses().hasAPIResponse(refusal.status())) {
                    operation.getResponses().addAPIResponse(refusal.status(), refusal.reference());
                }
            });
            operation.setSecurity(waysIn(operation));
        });
    }

    private static List<Refusal> refusals(String path, HttpMethod method, Operation operation) {
        List<Refusal> refusals = new ArrayList<>(List.of(Refusal.BAD_REQUEST, Refusal.UNAUTHORIZED));
        if (!SAFE.contains(method) || needsRole(operation)) {
            refusals.add(Refusal.FORBIDDEN);
        }
        if (path.contains("{")) {
            refusals.add(Refusal.NOT_FOUND);
        }
        if (operation.getResponses().getAPIResponses().values().stream()
                .anyMatch(answer -> answer.getContent() != null)) {
            refusals.add(Refusal.NOT_ACCEPTABLE);
        }
        if (operation.getRequestBody() != null) {
            refusals.addAll(List.of(
                    Refusal.REQUEST_TIMEOUT,
                    Refusal.CONTENT_TOO_LARGE,
                    Refusal.UNSUPPORTED_MEDIA_TYPE,
                    Refusal.TOO_MANY_REQUESTS));
        }
        refusals.addAll(List.of(Refusal.INTERNAL_SERVER_ERROR, Refusal.SERVICE_UNAVAILABLE));
        return refusals;
    }

    /** Where nobody has to be signed in, whoever is sees what only they may see. */
    private static List<SecurityRequirement> waysIn(Operation operation) {
        List<SecurityRequirement> ways = new ArrayList<>();
        if (isPublic(operation)) {
            ways.add(OASFactory.createSecurityRequirement());
        }
        List<List<String>> roles = isPublic(operation)
                ? List.of(List.of())
                : operation.getSecurity().stream()
                        .map(way -> way.getScheme(Api.TOKEN))
                        .toList();
        roles.forEach(role -> ways.add(OASFactory.createSecurityRequirement().addScheme(Api.TOKEN, role)));
        roles.forEach(role -> ways.add(OASFactory.createSecurityRequirement().addScheme(Api.SESSION, role)));
        return ways;
    }

    private static boolean isPublic(Operation operation) {
        return operation.getSecurity() == null || operation.getSecurity().isEmpty();
    }

    private static boolean needsRole(Operation operation) {
        return !isPublic(operation)
                && operation.getSecurity().stream()
                        .anyMatch(way -> !way.getScheme(Api.TOKEN).isEmpty());
    }

    private static void requireMembersOfAnswers(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        Set<String> asked = new HashSet<>(Set.of(Refusal.PROBLEM));
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .forEach(schema -> collect(schema, schemas, asked));
        schemas.forEach((name, schema) -> {
            if (!asked.contains(name) && schema.getProperties() != null) {
                schema.setRequired(List.copyOf(schema.getProperties().keySet()));
            }
        });
    }

    /** The names of all schemas that a body of a request consists of. */
    private static void collect(Schema schema, Map<String, Schema> all, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(SCHEMAS.length());
            if (names.add(name)) {
                collect(all.get(name), all, names);
            }
        }
        collect(schema.getItems(), all, names);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> collect(property, all, names));
        }
    }
}
