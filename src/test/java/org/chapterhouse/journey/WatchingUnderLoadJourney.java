package org.chapterhouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.chapterhouse.local.TestArchive;
import org.chapterhouse.local.TestLearners;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** The servers die while many learners watch: no acknowledged second is missing afterwards, and none is there twice. */
class WatchingUnderLoadJourney {

    private static final int LEARNERS = 16;
    private static final String SLUG = "libraries-and-the-2020-census";
    /** Just slower than the bound of two seconds a second. */
    private static final Duration PACE = Duration.ofMillis(520);

    private final TestArchive archive = TestArchive.running();
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonNode recording =
            new Rest().get("api/v1/sessions/" + SLUG).body().at("/recordings/0");
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final AtomicInteger acknowledged = new AtomicInteger();

    @Test
    void killedServersLoseNothingThatWasAcknowledgedAndCountNothingTwice() throws Exception {
        try (Connection database = archive.database()) {
            TestLearners.add(database, LEARNERS);
        }
        ExecutorService executor = Executors.newFixedThreadPool(LEARNERS);
        try {
            List<Future<Integer>> seconds = new ArrayList<>();
            for (int learner = 0; learner < LEARNERS; learner++) {
                seconds.add(executor.submit(watching(learner)));
            }
            awaitAcknowledged();
            archive.killWildFly();
            archive.startWildFly();
            awaitAcknowledged();
            archive.restartPostgres();
            awaitAcknowledged();
            going.set(false);
            for (int learner = 0; learner < LEARNERS; learner++) {
                check(learner, seconds.get(learner).get());
            }
        } finally {
            going.set(false);
            executor.shutdownNow();
        }
    }

    /** So many that each learner had several answers since the last fault. */
    private void awaitAcknowledged() {
        int before = acknowledged.get();
        Eventually.within(
                Duration.ofSeconds(90),
                "reports are answered again",
                () -> acknowledged.get() >= before + 5 * LEARNERS);
    }

    /** A second of the recording after the other, each sent again under its name until it is answered. */
    private Callable<Integer> watching(int learner) {
        return () -> {
            int second = 0;
            for (; going.get() && second < recording.get("duration").asInt() - 1; second++) {
                while (!sent(learner, second)) {
                    Eventually.pause(PACE);
                }
                acknowledged.incrementAndGet();
                Eventually.pause(PACE);
            }
            return second;
        };
    }

    private boolean sent(int learner, int second) throws InterruptedException {
        String batch = "{\"recording\":%d,\"batch\":\"load-%d-%d\",\"played\":[[%d,%d]],\"position\":%d}"
                .formatted(recording.get("id").asLong(), learner, second, second, second + 1, second + 1);
        HttpRequest request = HttpRequest.newBuilder(URI.create(archive.url("api/v1/sessions/" + SLUG + "/watched")))
                .header("Authorization", TestLearners.authorization(learner))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(batch))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                assertThat(answer.body()).contains("\"excess\":[]");
            }
            // A server that starts does not know the application yet; nothing else may be refused.
            assertThat(answer.statusCode()).isIn(200, 404, 500, 503);
            return answer.statusCode() == 200;
        } catch (IOException down) {
            return false;
        }
    }

    private void check(int learner, int seconds) throws SQLException {
        String query = """
                select cast(w.watched as text), count(*), sum(upper(b.credited) - lower(b.credited))
                from account a join watch_record w on w.account_id = a.id join watch_batch b on b.account_id = a.id
                where a.email = ? group by w.watched""";
        try (Connection database = archive.database();
                var statement = database.prepareStatement(query)) {
            statement.setString(1, TestLearners.email(learner));
            try (var row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("{[0," + seconds + ")}");
                assertThat(row.getInt(2)).isEqualTo(seconds);
                assertThat(row.getInt(3)).isEqualTo(seconds);
            }
        }
    }
}
