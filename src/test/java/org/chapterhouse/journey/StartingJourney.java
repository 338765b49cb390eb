package org.chapterhouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

import org.chapterhouse.local.TestArchive;
import org.junit.jupiter.api.Test;

/** While WildFly starts: whoever asks is told at once to come again later, and no page is served half started. */
class StartingJourney {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    /** With what each shows once all is there. */
    private static final Map<String, String> PATHS = Map.of(
            "browse", "Hack Your Engage", "api/v1/sessions", "\"total\":", "sessions/hack-your-engage", "Engage");

    private final TestArchive archive = TestArchive.running();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<Integer> statuses = new TreeSet<>();
    private Duration longest = Duration.ZERO;
    private int answers;

    @Test
    void whoeverAsksMeanwhileIsAnsweredAtOnce() throws Exception {
        archive.killWildFly();
        CompletableFuture<Void> started = CompletableFuture.runAsync(archive::startWildFly);
        while (!statuses.contains(200) && !started.isDone()) {
            for (String path : PATHS.keySet()) {
                ask(path);
            }
            Thread.sleep(50);
        }
        started.join();
        System.out.println(answers + " requests while WildFly started, " + statuses + ", the longest took "
                + longest.toMillis() + " ms.");
        assertThat(statuses).contains(503).isSubsetOf(200, 503);
        assertThat(longest).isLessThan(AT_ONCE);
    }

    private void ask(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(archive.url(path)))
                .header("Cookie", "drawn=anew")
                .build();
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            statuses.add(answer.statusCode());
            if (answer.statusCode() == 200) {
                assertThat(answer.body()).contains(PATHS.get(path));
            } else {
                answers++;
                longest = Collections.max(List.of(longest, took));
            }
        } catch (IOException e) {
            // The port is not open yet.
        }
    }
}
