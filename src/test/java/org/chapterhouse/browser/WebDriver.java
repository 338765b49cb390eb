package org.chapterhouse.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Commands of WebDriver, the standard, and their answers. */
final class WebDriver {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    /** @param address with a slash at the end */
    WebDriver(String address) {
        this.address = address;
    }

    /** Whether it takes commands. */
    boolean isReady() {
        try {
            return ask("GET", "status", BodyPublishers.noBody()).path("ready").asBoolean();
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    JsonNode get(String path) {
        return ask("GET", path, BodyPublishers.noBody());
    }

    JsonNode post(String path, Map<String, ?> body) {
        return ask("POST", path, BodyPublishers.ofString(JSON.valueToTree(body).toString()));
    }

    void delete(String path) {
        ask("DELETE", path, BodyPublishers.noBody());
    }

    private JsonNode ask(String method, String path, BodyPublisher body) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .timeout(PATIENCE)
                            .method(method, body)
                            .build(),
                    BodyHandlers.ofString());
            JsonNode value = JSON.readTree(answer.body()).path("value");
            if (answer.statusCode() != 200) {
                throw new BrowserRefusal(
                        path,
                        value.path("error").asText() + ", "
                                + value.path("message").asText());
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
