package org.chapterhouse.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Calls operations by what {@code /openapi} says of them and nothing else, and holds each answer against it.
 *
 * @param site with the slash at its end
 * @param seen operation → statuses that it answered with
 */
record ContractClient(String site, Contract contract, Map<String, Set<Integer>> seen) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static ContractClient of(String site) {
        HttpResponse<String> document =
                send(HttpRequest.newBuilder(URI.create(site + "openapi")).header("Accept", "application/json"));
        return new ContractClient(site, new Contract(document.body()), new HashMap<>());
    }

    /** A call that is being put together. */
    Call call(String operation) {
        return new Call(contract.operation(operation));
    }

    final class Call {

        private final Contract.Operation operation;
        private final Map<String, String> headers = new HashMap<>();
        private String path;
        private String query = "";
        private BodyPublisher body = BodyPublishers.noBody();

        private Call(Contract.Operation operation) {
            this.operation = operation;
            this.path = operation.path().substring(1);
        }

        /** A parameter, which belongs where the document says. */
        Call with(String name, Object value) {
            String text = URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
            if (path.contains("{" + name + "}")) {
                path = path.replace("{" + name + "}", text);
                return this;
            }
            if (!operation
                    .description()
                    .path("parameters")
                    .findValuesAsText("name")
                    .contains(name)) {
                throw new AssertionError(operation.id() + " has no parameter “" + name + "”");
            }
            query += (query.isEmpty() ? "?" : "&") + name + "=" + text;
            return this;
        }

        Call as(String authorization) {
            return header("Authorization", authorization);
        }

        Call header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        /** A body of the first media type that the operation takes. */
        Call body(String content) {
            String type = operation
                    .description()
                    .at("/requestBody/content")
                    .fieldNames()
                    .next();
            headers.putIfAbsent("Content-Type", type);
            body = BodyPublishers.ofString(content);
            return this;
        }

        /**
         * The body of an answer that was promised, null where it is none or no JSON.
         *
         * @param status that it must have
         */
        JsonNode answers(int status) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(site + path + query)).method(operation.method(), body);
            headers.forEach(request::header);
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() != status) {
                throw new AssertionError("%s %s: %d instead of %d, %s"
                        .formatted(operation.id(), answer.uri(), answer.statusCode(), status, answer.body()));
            }
            contract.check(operation.id(), answer);
            if (status >= 400) {
                contract.checkProblem(answer);
            }
            seen.computeIfAbsent(operation.id(), any -> new HashSet<>()).add(status);
            return answer.headers().firstValue("Content-Type").orElse("").contains("json")
                    ? Contract.read(answer.body())
                    : null;
        }
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
