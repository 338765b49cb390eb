package org.chapterhouse.learning.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.learning.completion.TestCourse.NEEDED;
import static org.chapterhouse.learning.completion.TestCourse.SECONDS;
import static org.chapterhouse.learning.completion.TestCourse.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.learning.history.History;
import org.chapterhouse.learning.watch.Progress;
import org.chapterhouse.learning.watch.WatchRecords;
import org.chapterhouse.learning.watch.Watching;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.local.MovedClock;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.edit.RecordingEditing;
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

/**
 * Whichever way a session is completed: it is told once, whoever asks at the same time, and never without being stored.
 */
@ExtendWith(ArquillianExtension.class)
class CompletionIT {

    private static final Viewer EDITOR = new Viewer(null, Set.of(Role.EDITOR));
    private static final int THREADS = 24;

    @Inject
    private Watching watching;

    @Inject
    private WatchRecords records;

    @Inject
    private Recordings recordings;

    @Inject
    private History history;

    @Inject
    private RecordingEditing windows;

    @Inject
    private ToldCompletions told;

    @Inject
    private TestCourse content;

    @Inject
    private ArchiveFixture archive;

    @Inject
    private MovedClock clock;

    @Inject
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService executor;

    private final String slug = "completed-" + UUID.randomUUID();
    private long session;
    private long recording;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void makeASession() {
        session = content.session(slug);
        recording = content.recordingOf(session);
    }

    @AfterEach
    void tidy() {
        content.remove();
        clock.backToRealTime();
    }

    @Test
    void watchingCompletesOnceHoweverManyReportsArriveAtTheSameTime() throws Exception {
        Account learner = content.learner();
        atTheSameTime(THREADS, () -> watch(learner, 0, SECONDS));
        assertCompletedOnce(learner, session);
        assertThat(progress(learner).completion().byReading()).isFalse();
        assertThat(archive.count("select rule_version from session_completion where account_id = " + learner.getId()))
                .isEqualTo(CompletionRule.VERSION);
    }

    @Test
    void readingCompletesOnceHoweverManyReportsArriveAtTheSameTime() throws Exception {
        Account learner = content.learner();
        long track = archive.count("select id from caption_track where recording_id = " + recording);
        atTheSameTime(THREADS, () -> watching.recordReading(learner, track, report(recording, 0, SECONDS)));
        assertCompletedOnce(learner, session);
        assertThat(progress(learner).completion().byReading()).isTrue();
    }

    @Test
    void oneSecondTooFewCompletesNothing() {
        Account learner = content.learner();
        watch(learner, 0, NEEDED - 1);
        assertThat(completions(learner)).isZero();
        watch(learner, NEEDED - 1, NEEDED);
        assertCompletedOnce(learner, session);
    }

    @Test
    void whatIsRolledBackIsNeitherStoredNorTold() throws Exception {
        Account learner = content.learner();
        transaction.begin();
        assertThat(watching.record(learner, slug, report(recording, 0, SECONDS))
                        .progress()
                        .completed())
                .isTrue();
        transaction.rollback();
        assertThat(completions(learner)).isZero();
        assertThat(told.ofSession(learner.getId(), session)).isZero();
        watch(learner, 0, SECONDS);
        assertCompletedOnce(learner, session);
    }

    @Test
    void aReplacedRecordingStaysCompletedAndIsNotCompletedAgain() {
        Account learner = content.learner();
        watch(learner, 0, SECONDS);
        replaceFile(session, "a".repeat(64));
        assertThat(progress(learner).completed())
                .as("nothing seen of the new one")
                .isTrue();
        assertThat(progress(learner).secondsWatched()).isZero();
        clock.advance(Duration.ofHours(1));
        watch(learner, 0, SECONDS);
        assertCompletedOnce(learner, session);
    }

    @Test
    void aRecordingThatIsReplacedByOneSeenElsewhereCompletesItsSession() {
        Account learner = content.learner();
        Account other = content.learner();
        long elsewhere = content.session(slug + "-elsewhere");
        replaceFile(elsewhere, "b".repeat(64));
        long there = content.recordingOf(elsewhere);
        watching.record(learner, slug + "-elsewhere", report(there, 0, SECONDS));
        watching.record(other, slug + "-elsewhere", report(there, 0, 100));
        assertThat(told.ofSession(learner.getId(), session)).isZero();
        replaceFile(session, "b".repeat(64));
        assertCompletedOnce(learner, session);
        assertCompletedOnce(learner, elsewhere);
        assertThat(completions(other)).isZero();

        clock.advance(Duration.ofHours(1));
        watching.record(other, slug, report(recording, 100, SECONDS));
        assertCompletedOnce(other, session);
        assertCompletedOnce(other, elsewhere);
    }

    @Test
    void aNarrowerPartThatCountsCompletesEverybodyWhoHasSeenEnoughOnce() throws Exception {
        List<Account> learners = Collections.nCopies(12, 0).stream()
                .map(any -> content.learner())
                .toList();
        learners.forEach(learner -> watch(learner, 0, 300));
        Account tooFew = content.learner();
        watch(tooFew, 0, 200);
        List<Callable<?>> all = new ArrayList<>();
        learners.forEach(learner -> all.add(() -> watch(learner, 300, 301)));
        for (int i = 0; i < 6; i++) {
            int end = 300 - i;
            all.add(() -> windows.count(recording, 0, end, EDITOR));
        }
        atTheSameTime(all);
        // Reports that were on their way meanwhile are seen a little later.
        clock.advance(Duration.ofMinutes(5));
        String waiting = "select count(*) from outbox where message = '{\"sessionId\": %d}'".formatted(session);
        for (int i = 0; i < 100 && archive.count(waiting) > 0; i++) {
            Thread.sleep(100);
        }
        assertThat(archive.count(waiting)).isZero();
        learners.forEach(learner -> assertCompletedOnce(learner, session));
        assertThat(completions(tooFew)).isZero();
        windows.countWhole(recording, EDITOR);
        assertThat(progress(learners.get(0)).completed()).as("it is kept").isTrue();
    }

    @Test
    void reportsThatNobodySawWhenLessBeganToCountAreSeenLater() throws Exception {
        Account learner = content.learner();
        watch(learner, 0, 100);
        windows.count(recording, 0, 300, EDITOR);
        // As a server that remembers the recording as it was stores it.
        archive.sql("update watch_record set watched = '{[0,300)}' where account_id = " + learner.getId());
        assertThat(completions(learner)).isZero();
        clock.advance(Duration.ofMinutes(1));
        for (int i = 0; i < 100 && completions(learner) == 0; i++) {
            Thread.sleep(100);
        }
        assertCompletedOnce(learner, session);
    }

    @Test
    void aHistoryThatIsBroughtBackMayBeEnough() {
        Account learner = content.learner();
        watch(learner, 0, 400);
        history.remove(learner);
        clock.advance(Duration.ofMinutes(9));
        watch(learner, 400, SECONDS);
        assertThat(completions(learner)).isZero();
        history.restore(learner);
        assertCompletedOnce(learner, session);
    }

    @Test
    void aDraftCompletesNobodyWhoCannotSeeIt() {
        Account learner = content.learner();
        watch(learner, 0, 100);
        archive.retitle(session, "A draft", Visibility.DRAFT);
        assertThat(completions(learner)).isZero();
    }

    private Object watch(Account learner, int from, int to) {
        return watching.record(learner, slug, report(recording, from, to));
    }

    private Progress progress(Account learner) {
        return records.progress(learner.viewer(), recordings.require(recording, learner.viewer()));
    }

    private long completions(Account learner) {
        return archive.count("select count(*) from session_completion where account_id = " + learner.getId());
    }

    private void replaceFile(long of, String checksum) {
        archive.sql("update recording set media_type = 'video/mp4', bytes = 1, checksum = '%s' where session_id = %d"
                .formatted(checksum, of));
        archive.retitle(of, "With another recording", Visibility.PUBLIC);
    }

    private void assertCompletedOnce(Account learner, long of) {
        assertThat(archive.count("select count(*) from session_completion where account_id = %d and session_id = %d"
                        .formatted(learner.getId(), of)))
                .isOne();
        assertThat(told.ofSession(learner.getId(), of)).isOne();
    }

    private void atTheSameTime(int threads, Callable<?> what) throws Exception {
        atTheSameTime(Collections.nCopies(threads, what));
    }

    private void atTheSameTime(List<? extends Callable<?>> all) throws Exception {
        List<Callable<Object>> calls =
                all.stream().map(call -> (Callable<Object>) call::call).toList();
        for (Future<Object> each : executor.invokeAll(calls)) {
            each.get();
        }
    }
}
