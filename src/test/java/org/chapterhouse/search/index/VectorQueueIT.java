package org.chapterhouse.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.search.OverAnArchive;
import org.chapterhouse.search.find.SessionSearch;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

class VectorQueueIT extends OverAnArchive {

    private static final String VECTORS = "select count(*) from vector_queue";

    @Inject
    private SessionSearch search;

    @Inject
    private VectorQueue queue;

    @Inject
    private SearchServer server;

    @Inject
    private IndexSchema schema;

    @BeforeEach
    void empty() {
        archive.removeAll();
        freshness.awaitMeaning();
        // As if an import were going on: a change waits for its words, but nobody can claim it.
        archive.sql("insert into index_queue values (-7, 5, now() + interval '50 seconds', 0, false, null, now())");
    }

    @AfterEach
    void endImport() {
        archive.sql("delete from index_queue where session_id = -7");
    }

    @Test
    void wordsAreFoundBeforeAnyVectorIsMade() throws InterruptedException {
        gardens();
        freshness.until(() -> found("gardens") == 1);
        Thread.sleep(1_500);
        assertThat(archive.count(VECTORS)).isOne();
        assertThat(withVectors()).isZero();
        endImport();
        freshness.awaitMeaning();
        assertThat(withVectors()).isOne();
    }

    @Test
    void whatAKilledServerWasAtIsTakenUpOnce() {
        gardens();
        freshness.until(() -> archive.count(VECTORS) == 1);
        assertThat(queue.claim(20)).hasSize(1);
        assertThat(queue.claim(20)).as("nobody else has it").isEmpty();
        endImport();
        archive.sql("update vector_queue set process_after = now()"); // its lease has ended
        freshness.awaitMeaning();
        assertThat(withVectors()).isOne();
        assertThat(server.write(client -> client.count(count -> count.index(schema.alias())))
                        .count())
                .isOne();
    }

    @Test
    void whatChangesWhileItsVectorsAreMadeGetsThemAnew() {
        long id = gardens();
        freshness.until(() -> archive.count(VECTORS) == 1);
        List<QueuedVectors> claimed = queue.claim(20);
        archive.retitle(id, "Winning a lawsuit in court", Visibility.PUBLIC);
        freshness.until(() -> archive.count("select revision from vector_queue")
                > claimed.get(0).session().revision());
        queue.done(claimed);
        assertThat(archive.count(VECTORS)).isOne();
        queue.putBack(claimed);
        endImport();
        freshness.awaitMeaning();
        assertThat(search.find(
                                SearchQuery.of("legal action before a judge", 1, 10)
                                        .by(Mode.MEANING),
                                Viewer.ANONYMOUS)
                        .hits())
                .hasSize(1);
    }

    @Test
    void whatSaysTheSameKeepsItsVectors() {
        long id = gardens();
        endImport();
        freshness.awaitMeaning();
        long made = archive.count("select count(*) from text_vector");
        archive.file(id, "cae", "gardens", "Ann Example");
        freshness.await();
        assertThat(archive.count(VECTORS)).isZero();
        assertThat(withVectors()).isOne();
        assertThat(archive.count("select count(*) from text_vector")).isEqualTo(made);
    }

    /** Its title is part of what each passage means, so no vector is known from before. */
    private long gardens() {
        long id = archive.session("gardens", "Gardens " + UUID.randomUUID(), null, Visibility.PUBLIC);
        archive.speech(id, "We planted gardens beside the library.", "Everybody brought a spade.");
        return id;
    }

    private long found(String text) {
        return search.find(SearchQuery.of(text, 1, 10).by(Mode.WORDS), Viewer.ANONYMOUS)
                .total();
    }

    /** Sessions in the index whose passages have vectors. */
    private long withVectors() {
        server.write(client -> client.indices().refresh(request -> request.index(schema.alias())));
        return server.write(client -> client.count(count -> count.index(schema.alias())
                        .query(query -> query.nested(nested -> nested.path("passages")
                                .query(passage -> passage.exists(exists -> exists.field("passages.packed_vector")))))))
                .count();
    }
}
