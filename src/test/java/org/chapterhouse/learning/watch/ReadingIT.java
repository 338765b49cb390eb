package org.chapterhouse.learning.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.EmailAddress;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.account.signin.SignUp;
import org.chapterhouse.learning.history.History;
import org.chapterhouse.learning.watch.WatchedIntervals.Range;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.local.MovedClock;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.search.ArchiveFixture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;

/** Reading earns what watching earns, as fast as people read, and is told apart from it. */
@ExtendWith(ArquillianExtension.class)
class ReadingIT {

    private static final int CUES = 75;
    private static final int SECONDS = CUES * 8;
    /** A cue lasts eight seconds; these words take a reader ten. */
    private static final String FIFTY_WORDS = "word ".repeat(50).strip();

    @Inject
    private Watching watching;

    @Inject
    private WatchRecords records;

    @Inject
    private Recordings recordings;

    @Inject
    private History history;

    @Inject
    private SignUp signUp;

    @Inject
    private ArchiveFixture archive;

    @Inject
    private MovedClock clock;

    private final String slug = "read-" + UUID.randomUUID();
    private long session;
    private long recording;
    private long track;
    private Account learner;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void makeARecordingOfTenMinutesFullOfWords() {
        session = archive.session(slug, "Read by somebody", null, Visibility.PUBLIC);
        archive.speech(session, Collections.nCopies(CUES, FIFTY_WORDS).toArray(String[]::new));
        recording = archive.count("select id from recording where session_id = " + session);
        track = archive.count("select id from caption_track where recording_id = " + recording);
        String name = UUID.randomUUID().toString();
        learner = signUp.open(
                new EmailAddress(name + "@example.org"),
                "Reader",
                "velvet anchor tundra",
                "192.0.2." + name.hashCode());
        watch(0, 1);
    }

    @AfterEach
    void removeIt() {
        archive.remove(session);
        clock.backToRealTime();
    }

    @Test
    void noMoreIsCreditedThanCanBeRead() {
        clock.advance(Duration.ofSeconds(100));
        WatchAnswer answer = read(80, 400);
        assertThat(answer.credited().seconds()).isBetween(75, 84);
        assertThat(answer.excess().ranges())
                .containsExactly(new Range(80 + answer.credited().seconds(), 400));
        assertThat(read(80, 400).credited().seconds()).isLessThanOrEqualTo(2);
    }

    @Test
    void readingAndWatchingAtTheSameTimeShareOneClock() {
        clock.advance(Duration.ofSeconds(100));
        assertThat(watch(0, 600).credited().seconds()).isGreaterThanOrEqualTo(200);
        assertThat(read(300, 600).credited().seconds()).isLessThanOrEqualTo(2);
    }

    @Test
    void whatWasOnlyReadIsMarkedInWhateverOrderBatchesArrive() {
        clock.advance(Duration.ofHours(1));
        read(100, 200);
        clock.advance(Duration.ofMinutes(1));
        watch(150, 160);
        clock.advance(Duration.ofHours(1));
        read(155, 210);
        Progress progress = progress();
        assertThat(progress.watched()).hasToString("{[0,1),[100,210)}");
        assertThat(progress.read()).hasToString("{[100,150),[160,210)}");
    }

    @Test
    void readingTheWholeTranscriptCompletesAndSaysSo() {
        clock.advance(Duration.ofHours(1));
        Progress progress = read(0, SECONDS).progress();
        assertThat(progress.completion().byReading()).isTrue();
        clock.advance(Duration.ofHours(1));
        assertThat(watch(0, SECONDS).progress().completion()).isEqualTo(progress.completion());
    }

    @Test
    void aHistoryThatIsBroughtBackStillKnowsWhatWasRead() {
        clock.advance(Duration.ofHours(1));
        read(100, 200);
        clock.advance(Duration.ofMinutes(1));
        watch(150, 160);
        history.remove(learner);
        clock.advance(Duration.ofMinutes(1));
        watch(110, 120);
        history.restore(learner);
        Progress progress = progress();
        assertThat(progress.watched()).hasToString("{[0,1),[100,200)}");
        assertThat(progress.read()).hasToString("{[100,110),[120,150),[160,200)}");
    }

    @Test
    void aTranscriptOfAnotherRecordingIsNotThere() {
        assertThatThrownBy(() -> watching.recordReading(learner, track, report(recording + 1, 0, 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> watching.recordReading(learner, Long.MAX_VALUE, report(recording, 0, 1)))
                .isInstanceOf(NotFound.class);
    }

    private WatchAnswer read(int from, int to) {
        return watching.recordReading(learner, track, report(recording, from, to));
    }

    private WatchAnswer watch(int from, int to) {
        return watching.record(learner, slug, report(recording, from, to));
    }

    private Progress progress() {
        return records.progress(learner.viewer(), recordings.require(recording, learner.viewer()));
    }

    private static WatchReport report(long recording, int from, int to) {
        return new WatchReport(recording, UUID.randomUUID().toString(), List.of(new Played(from, to)), to);
    }
}
