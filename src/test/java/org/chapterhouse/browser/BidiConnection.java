package org.chapterhouse.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Commands of WebDriver BiDi and their answers. For one thread. */
final class BidiConnection implements WebSocket.Listener {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS = 60;

    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final StringBuilder arriving = new StringBuilder();
    private final WebSocket socket;
    private int last;

    BidiConnection(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, this)
                .join();
    }

    /** The result of a command. */
    JsonNode call(String method, Map<String, ?> parameters) {
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(++last, answer);
        socket.sendText(
                        JSON.valueToTree(Map.of("id", last, "method", method, "params", parameters))
                                .toString(),
                        true)
                .join();
        JsonNode answered = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (!answered.path("type").asText().equals("success")) {
            throw new BrowserRefusal(method, answered.path("message").asText());
        }
        return answered.get("result");
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
        arriving.append(part);
        if (isLast) {
            arrived(arriving.toString());
            arriving.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void arrived(String message) {
        try {
            JsonNode answer = JSON.readTree(message);
            CompletableFuture<JsonNode> asked = waiting.remove(answer.path("id").asInt());
            if (asked != null) {
                asked.complete(answer);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(message, e);
        }
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        waiting.values().forEach(answer -> answer.completeExceptionally(error));
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        onError(from, new IllegalStateException("The browser has closed the connection: " + reason));
        return null;
    }
}
