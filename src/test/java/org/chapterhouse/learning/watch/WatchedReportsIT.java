package org.chapterhouse.learning.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.learning.Learner.json;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.learning.Learner;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.search.ArchiveFixture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Whatever somebody sends where players report: it is refused clearly or earns no more than can be true. */
@ExtendWith(ArquillianExtension.class)
class WatchedReportsIT {

    private static final int SECONDS = 75 * 8;

    @Inject
    private ArchiveFixture archive;

    private final String slug = "reported-" + UUID.randomUUID();
    private Learner me;
    private long session;
    private long recording;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void makeARecordingOfTenMinutes() {
        // JUnit also calls this outside the container.
        if (archive != null) {
            session = session(slug, Visibility.PUBLIC);
            recording = recordingOf(session);
            me = Learner.open();
            accountedUntil("1 minute");
        }
    }

    @AfterEach
    void removeIt() {
        if (archive != null) {
            archive.remove(session);
        }
    }

    @Test
    void thousandsOfRangesAreRefused() {
        HttpResponse<String> answer = watch("many", ranges(2_000));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("1,000");
        assertThat(watch("many", ranges(10_000)).statusCode()).isEqualTo(413);
        assertNothingIsKept();
    }

    private static String ranges(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "[" + i % SECONDS + "," + (i % SECONDS + 1) + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void overlappingRangesCountOnce() {
        JsonObject answer = json(watch("a", "[[5,15],[0,10],[0,10],[14.2,15.9]]"));
        assertThat(answer.getJsonArray("credited")).hasToString("[[0,15]]");
        assertThat(answer.getInt("seconds")).isEqualTo(15);
    }

    @Test
    void whatIsNoBatchOfRangesIsRefused() {
        for (String played : List.of(
                "[[10,2]]",
                "[[-5,2]]",
                "[[NaN,5]]",
                "[[5,NaN]]",
                "[[0,Infinity]]",
                "[[0,1e999]]",
                "[[0,1e9]]",
                "[[0]]",
                "[[0,1,2]]",
                "[[null,1]]",
                "[null]",
                "[[[0,1]]]",
                "[0,1]",
                "[\"a\"]",
                "{}",
                "\"all\"",
                "7",
                "null",
                "[[0,1]")) {
            assertRefused(played, watch("bad", played));
        }
        for (String body : List.of(
                "",
                "null",
                "[]",
                "7",
                "{",
                "{}",
                "{\"recording\":\"x\",\"batch\":\"b\",\"played\":[],\"position\":0}",
                "{\"recording\":" + recording + ",\"batch\":7.5,\"played\":[],\"position\":{}}",
                "{\"recording\":1e400,\"batch\":\"b\",\"played\":[],\"position\":0}",
                "{\"recording\":" + recording + ",\"batch\":\"b\",\"played\":[[0,5]],\"position\":-1}",
                "{\"recording\":" + recording + ",\"batch\":\"a b\",\"played\":[[0,5]],\"position\":0}")) {
            assertRefused(body, me.send("POST", "sessions/" + slug + "/watched", body));
        }
        assertNothingIsKept();
    }

    @Test
    void aBatchThatIsSentAgainIsAnsweredTheSameAndEarnsNothingMore() {
        JsonObject first = json(watch("a", "[[0,10]]"));
        assertThat(json(watch("a", "[[0,10]]"))).isEqualTo(first);
        JsonObject other = json(watch("a", "[[20,30]]"));
        assertThat(other.getJsonArray("credited")).hasToString("[[0,10]]");
        assertThat(other.getJsonArray("watched")).hasToString("[[0,10]]");
    }

    @Test
    void aRecordingOfAnotherSessionIsNotFound() {
        long other = session(slug + "-other", Visibility.PUBLIC);
        try {
            assertThat(me.watch(slug, recordingOf(other), "a", "[[0,10]]").statusCode())
                    .isEqualTo(404);
            assertThat(me.watch("no-such-session", recording, "a", "[[0,10]]").statusCode())
                    .isEqualTo(404);
            assertNothingIsKept();
        } finally {
            archive.remove(other);
        }
    }

    @Test
    void aDraftIsNotFoundAndOneForMembersTakesWhoIsSignedIn() {
        archive.retitle(session, "A draft", Visibility.DRAFT);
        assertThat(watch("a", "[[0,10]]").statusCode()).isEqualTo(404);
        assertNothingIsKept();
        archive.retitle(session, "For members", Visibility.MEMBERS);
        assertThat(Learner.nobody().watch(slug, recording, "a", "[[0,10]]").statusCode())
                .isEqualTo(401);
        assertThat(json(watch("b", "[[0,10]]")).getInt("seconds")).isEqualTo(10);
    }

    @Test
    void twoTabsTogetherEarnNoMoreThanTimeHasPassed() {
        String otherSlug = slug + "-other";
        long other = session(otherSlug, Visibility.PUBLIC);
        try {
            long otherRecording = recordingOf(other);
            accountedUntil("10 seconds");
            long began = System.nanoTime();
            int credited = 0;
            for (int i = 0; i < 10; i++) {
                credited += seconds(watch("one-" + i, "[[%d,%d]]".formatted(i * 20, i * 20 + 20)));
                credited += seconds(me.watch(otherSlug, otherRecording, "two-" + i, "[[0,600]]"));
            }
            double passed = 10 + (System.nanoTime() - began) / 1e9 + 1;
            assertThat(credited).isBetween(20, (int) (passed * 2 + 2));
        } finally {
            archive.remove(other);
        }
    }

    private long session(String name, Visibility visibility) {
        long id = archive.session(name, "A reported session", null, visibility);
        archive.speech(id, "word ".repeat(SECONDS / 8).split(" "));
        return id;
    }

    private long recordingOf(long id) {
        return archive.count("select id from recording where session_id = " + id);
    }

    private void accountedUntil(String ago) {
        archive.sql("insert into watch_clock (account_id, accounted_until) values ("
                + me.account().getId() + ", now() - interval '" + ago
                + "') on conflict (account_id) do update set accounted_until = excluded.accounted_until");
    }

    private HttpResponse<String> watch(String batch, String played) {
        return me.watch(slug, recording, batch, played);
    }

    private static int seconds(HttpResponse<String> answer) {
        return json(answer).getJsonArray("credited").stream()
                .map(pair -> pair.asJsonArray())
                .mapToInt(pair -> pair.getInt(1) - pair.getInt(0))
                .sum();
    }

    private static void assertRefused(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what + " → " + answer.body()).isBetween(400, 499);
    }

    private void assertNothingIsKept() {
        String mine = " where account_id = " + me.account().getId();
        assertThat(archive.count("select (select count(*) from watch_batch" + mine
                        + ") + (select count(*) from watch_record" + mine + ")"))
                .isZero();
    }
}
