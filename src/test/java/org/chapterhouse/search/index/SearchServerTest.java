package org.chapterhouse.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.chapterhouse.problem.Unavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchServerTest {

    private final SearchServer server = new SearchServer(
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            "http://localhost:9200",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void oneSlowQuestionDoesNotKeepOthersFromBeingAsked() {
        for (int i = 0; i < 10; i++) {
            fail(new SocketTimeoutException());
            assertThat(answers()).isTrue();
        }
    }

    @Test
    void aRefusedConnectionSparesOthersTheirWait() {
        fail(new ConnectException());
        assertThat(answers()).isFalse();
    }

    @Test
    void aServerThatAnswersNobodyIsAway() {
        fail(new SocketTimeoutException());
        fail(new SocketTimeoutException());
        fail(new SocketTimeoutException());
        assertThat(answers()).isFalse();
    }

    @Test
    void whatIsWrittenTellsThatItIsBack() {
        fail(new ConnectException());
        String written = server.write(client -> "answer");
        assertThat(written).isEqualTo("answer");
        assertThat(answers()).isTrue();
    }

    private void fail(IOException problem) {
        assertThatThrownBy(() -> server.ask(client -> {
                    throw problem;
                }))
                .isInstanceOf(Unavailable.class)
                .hasCause(problem);
    }

    private boolean answers() {
        try {
            return server.ask(client -> "answer").equals("answer");
        } catch (Unavailable away) {
            return false;
        }
    }
}
