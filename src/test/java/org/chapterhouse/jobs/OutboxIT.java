package org.chapterhouse.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

import org.chapterhouse.local.Deployments;
import org.chapterhouse.local.MovedClock;
import org.chapterhouse.search.ArchiveFixture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;

/** Messages are handled once, after the commit and not without it; the worker of the running application takes part. */
@ExtendWith(ArquillianExtension.class)
class OutboxIT {

    @Inject
    private Outbox outbox;

    @Inject
    private OutboxDelivery delivery;

    @Inject
    private RecordedMessages handler;

    @Inject
    private ArchiveFixture archive;

    @Inject
    private MovedClock clock;

    @Inject
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService executor;

    private final String text = UUID.randomUUID().toString();

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void prepare() {
        handler.prepare();
    }

    @AfterEach
    void tidy() {
        handler.failOn("");
        clock.backToRealTime();
        archive.sql("delete from outbox where handler = 'recorded-messages'");
    }

    @Test
    void eachMessageIsHandledOnce() throws Exception {
        transaction.begin();
        for (int i = 0; i < 20; i++) {
            put(text, Duration.ZERO);
        }
        assertThat(handler.count(text)).isZero();
        transaction.commit();
        await(() -> handler.count(text) == 20);
        await(() -> waiting() == 0);
        assertThat(handler.count(text)).isEqualTo(20);
    }

    @Test
    void whatIsRolledBackLeavesNoMessage() throws Exception {
        transaction.begin();
        put(text, Duration.ZERO);
        transaction.rollback();
        assertThat(waiting()).isZero();
        assertThatThrownBy(() -> put(text, Duration.ZERO))
                .as("without a transaction")
                .isInstanceOf(Exception.class);
    }

    @Test
    void manyWorkersHandleAMessageOnce() throws Exception {
        long id = putAndCommit(Duration.ofHours(1));
        clock.advance(Duration.ofHours(2));
        List<Callable<Void>> workers = Collections.nCopies(16, () -> {
            delivery.deliver(id);
            return null;
        });
        for (Future<Void> worker : executor.invokeAll(workers)) {
            worker.get();
        }
        await(() -> waiting() == 0);
        assertThat(handler.count(text)).isOne();
    }

    @Test
    void aMessageIsNotHandledBeforeItsTime() throws Exception {
        long id = putAndCommit(Duration.ofMinutes(10));
        delivery.deliver(id);
        assertThat(handler.count(text)).isZero();
        clock.advance(Duration.ofMinutes(11));
        await(() -> handler.count(text) == 1);
    }

    @Test
    void whatFailsLeavesNothingBehindAndIsTriedAgainLater() throws Exception {
        handler.failOn(text);
        long id = putAndCommit(Duration.ZERO);
        await(() -> archive.count("select attempts from outbox where id = " + id) == 1);
        assertThat(handler.count(text)).isZero();
        assertThat(archive.text("select last_error from outbox where id = " + id))
                .isEqualTo("Told to fail.");
        assertThat(archive.count("select count(*) from outbox where process_after > now() and id = " + id))
                .isOne();
        handler.failOn("");
        clock.advance(Duration.ofMinutes(1));
        await(() -> handler.count(text) == 1);
        assertThat(waiting()).isZero();
    }

    @Test
    void whatFailsAgainAndAgainIsGivenUpAndStaysToBeSeen() throws Exception {
        handler.failOn(text);
        long id = putAndCommit(Duration.ofHours(1));
        archive.sql("update outbox set attempts = " + (Outbox.MOST_ATTEMPTS - 1) + " where id = " + id);
        clock.advance(Duration.ofHours(2));
        await(() -> archive.count("select count(*) from outbox where aborted and id = " + id) == 1);
        handler.failOn("");
        clock.advance(Duration.ofDays(1));
        delivery.deliver(id);
        assertThat(handler.count(text)).isZero();
    }

    @Test
    void aMessageForAHandlerThatIsGoneHoldsUpNoOther() throws Exception {
        archive.sql("insert into outbox (handler, message, created_at, process_after)"
                + " values ('no-such-handler', '{}', now(), now())");
        try {
            putAndCommit(Duration.ZERO);
            await(() -> handler.count(text) == 1);
            await(() ->
                    archive.count("select count(*) from outbox where handler = 'no-such-handler'" + " and attempts > 0")
                            == 1);
        } finally {
            archive.sql("delete from outbox where handler = 'no-such-handler'");
        }
    }

    private long putAndCommit(Duration delay) throws Exception {
        transaction.begin();
        put(text, delay);
        transaction.commit();
        return archive.count("select max(id) from outbox where message->>'text' = '" + text + "'");
    }

    private void put(String message, Duration delay) {
        outbox.put(handler, new RecordedMessages.Message(message), delay);
    }

    private long waiting() {
        return archive.count("select count(*) from outbox where message->>'text' = '" + text + "'");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
