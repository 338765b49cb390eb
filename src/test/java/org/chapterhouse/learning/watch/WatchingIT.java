package org.chapterhouse.learning.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Accounts;
import org.chapterhouse.account.EmailAddress;
import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.learning.watch.WatchedIntervals.Range;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.local.MovedClock;
import org.chapterhouse.media.edit.RecordingEditing;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
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

/** Batches of several devices, out of order, twice, at once: with the real database in between. */
@ExtendWith(ArquillianExtension.class)
class WatchingIT {

    private static final int CUES = 75;
    private static final int SECONDS = CUES * 8;
    private static final Viewer EDITOR = new Viewer(null, Set.of(Role.EDITOR));

    @Inject
    private Watching watching;

    @Inject
    private WatchRecords records;

    @Inject
    private RecordingEditing editing;

    @Inject
    private Accounts accounts;

    @Inject
    private ArchiveFixture archive;

    @Inject
    private MovedClock clock;

    @Resource
    private ManagedExecutorService executor;

    private final String slug = "watched-" + UUID.randomUUID();
    private long session;
    private long recording;
    private Instant began;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void makeARecordingOfTenMinutes() {
        session = archive.session(slug, "Watched by many devices", null, Visibility.PUBLIC);
        archive.speech(session, "word ".repeat(CUES).split(" "));
        recording = archive.count("select id from recording where session_id = " + session);
        began = Instant.now();
    }

    @AfterEach
    void removeIt() {
        archive.remove(session);
        clock.backToRealTime();
    }

    /** What one device has yet to send. A batch goes by the same name until it is answered, and sometimes after that. */
    static final class Device {

        private final Deque<WatchReport> waiting = new ArrayDeque<>();
        private final Random dice;
        private int least;

        Device(Random dice) {
            this.dice = dice;
        }
    }

    @Test
    void anyOrderDuplicationAndInterleavingEndsWithTheSameSeconds() {
        for (int seed = 0; seed < 25; seed++) {
            Random dice = new Random(seed);
            Account learner = learner();
            List<Range> played = new ArrayList<>();
            List<Device> devices = devices(dice, played);
            while (devices.stream().anyMatch(device -> !device.waiting.isEmpty())) {
                clock.advance(Duration.ofSeconds(dice.nextInt(40)));
                send(learner, devices.get(dice.nextInt(devices.size())));
            }
            check(learner, played, seed);
        }
    }

    @Test
    void batchesThatArriveAtTheSameTimeDoNotOverwriteEachOther() throws Exception {
        Account learner = learner();
        List<Range> played = new ArrayList<>();
        List<Device> devices = devices(new Random(99), played);
        List<Callable<Void>> threads = devices.stream()
                .map(device -> (Callable<Void>) () -> {
                    while (!device.waiting.isEmpty()) {
                        clock.advance(Duration.ofSeconds(20));
                        send(learner, device);
                    }
                    return null;
                })
                .toList();
        for (Future<Void> thread : executor.invokeAll(threads)) {
            thread.get();
        }
        check(learner, played, 99);
    }

    @Test
    void whateverIsClaimedNoMoreIsCreditedThanTimeHasPassed() {
        Account learner = learner();
        clock.advance(Duration.ofHours(1));
        send(learner, List.of(new Range(0, 1)));
        int before = credited(learner);
        for (int batch = 0; batch < 30; batch++) {
            send(learner, List.of(new Range(0, SECONDS)));
        }
        clock.advance(Duration.ofSeconds(10));
        for (int batch = 0; batch < 30; batch++) {
            send(learner, List.of(new Range(0, SECONDS)));
        }
        long passed = 10 + Duration.between(began, Instant.now()).toSeconds() + 1;
        assertThat(credited(learner) - before).isBetween(20, (int) (passed * 2 + 2));
    }

    @Test
    void completionStaysOnceItIsReached() {
        Account learner = learner();
        clock.advance(Duration.ofHours(1));
        Progress completed = send(learner, List.of(new Range(0, SECONDS))).progress();
        assertThat(completed.completed()).isTrue();
        clock.advance(Duration.ofHours(1));
        Progress again = send(learner, List.of(new Range(0, 5))).progress();
        assertThat(again.completedAt()).isEqualTo(completed.completedAt());
        assertThat(again.secondsWatched()).isEqualTo(SECONDS);
        assertThat(archive.count("select rule_version from session_completion where account_id = " + learner.getId()))
                .isOne();
    }

    @Test
    void whatWasWatchedOfAFileCountsWhereverItIsARecording() {
        long other = archive.session(slug + "-again", "The same once more", null, Visibility.PUBLIC);
        try {
            archive.speech(other, "word ".repeat(CUES).split(" "));
            archive.sql(
                    "update recording set media_type = 'video/mp4', bytes = 1, checksum = '%s' where session_id in (%d, %d)"
                            .formatted("0123456789abcdef".repeat(4), session, other));
            Account learner = learner();
            clock.advance(Duration.ofHours(1));
            send(learner, List.of(new Range(0, 10)));
            assertThat(records.byRecording(learner.viewer()).values())
                    .hasSize(2)
                    .allSatisfy(
                            progress -> assertThat(progress.secondsWatched()).isEqualTo(10));
            assertThat(records.of(learner.viewer()))
                    .singleElement()
                    .satisfies(
                            watched -> assertThat(watched.recording().getId()).isEqualTo(recording));
        } finally {
            archive.remove(other);
        }
    }

    @Test
    void whoHasSeenEnoughCompletesAsSoonAsLessCounts() {
        Account learner = learner();
        clock.advance(Duration.ofHours(1));
        assertThat(send(learner, List.of(new Range(0, SECONDS - 60))).progress().completed())
                .isFalse();
        editing.count(recording, 10, SECONDS - 20, EDITOR);
        assertThat(progress(learner).completed()).isFalse();
        editing.count(recording, 0, SECONDS - 40, EDITOR);
        assertThat(progress(learner).completedAt()).isNotNull();

        editing.countWhole(recording, EDITOR);
        assertThat(progress(learner).completedAt()).as("it is kept").isNotNull();
        assertThat(progress(learner).window().to()).isEqualTo(SECONDS);
    }

    @Test
    void onlyEditorsSayWhatCountsAndOnlyWhatThereIs() {
        assertThatThrownBy(() -> editing.count(recording, 0, 10, learner().viewer()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> editing.countWhole(recording, Viewer.ANONYMOUS))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> editing.count(recording, 0, SECONDS + 1, EDITOR))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> editing.count(recording, 10, 10, EDITOR)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> editing.count(recording, -1, 10, EDITOR)).isInstanceOf(Invalid.class);
        assertThat(archive.count("select count(*) from recording where credit_to_s is not null and id = " + recording))
                .isZero();
    }

    private Progress progress(Account learner) {
        return records.byRecording(learner.viewer()).get(recording);
    }

    private List<Device> devices(Random dice, List<Range> played) {
        List<Device> devices = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Device device = new Device(new Random(dice.nextLong()));
            for (int batch = 0; batch < 6; batch++) {
                int from = dice.nextInt(SECONDS - 60);
                Range stretch = new Range(from, from + 1 + dice.nextInt(59));
                played.add(stretch);
                device.waiting.add(report(List.of(stretch)));
            }
            devices.add(device);
        }
        return devices;
    }

    /** As players do: what was too much is claimed again later, in a batch of its own. */
    private void send(Account learner, Device device) {
        WatchReport report = device.waiting.poll();
        if (report == null) {
            return;
        }
        WatchAnswer answer = watching.record(learner, slug, report);
        assertThat(answer.progress().secondsWatched()).isGreaterThanOrEqualTo(device.least);
        device.least = answer.progress().secondsWatched();
        int dice = device.dice.nextInt(3);
        if (dice == 0) {
            assertThat(watching.record(learner, slug, report).credited()).isEqualTo(answer.credited());
        } else if (dice == 1) {
            device.waiting.add(report);
            return;
        }
        if (!answer.excess().isEmpty()) {
            device.waiting.add(report(answer.excess().ranges()));
        }
    }

    private WatchAnswer send(Account learner, List<Range> stretches) {
        return watching.record(learner, slug, report(stretches));
    }

    private WatchReport report(List<Range> stretches) {
        List<Played> played = stretches.stream()
                .map(range -> new Played(range.from(), range.to()))
                .toList();
        return new WatchReport(recording, UUID.randomUUID().toString(), played, 0);
    }

    private void check(Account learner, List<Range> played, int seed) {
        String watched =
                archive.text("select cast(watched as text) from watch_record where account_id = " + learner.getId());
        assertThat(WatchedIntervals.parse(watched)).as("seed %d", seed).isEqualTo(new WatchedIntervals(played));
    }

    private int credited(Account learner) {
        return (int) archive.count("""
                select coalesce(sum(upper(stretch) - lower(stretch)), 0)
                from watch_batch, unnest(credited) stretch where account_id = %d""".formatted(learner.getId()));
    }

    /** Without a password, which would take longer to hash than all that is tested here. */
    private Account learner() {
        EmailAddress email = new EmailAddress(UUID.randomUUID() + "@example.org");
        archive.sql(
                "insert into account (version, email, name, password_hash, created_at) values (0, '%s', 'Learner', 'none', now())"
                        .formatted(email.value()));
        archive.sql("insert into account_role select id, 'LEARNER' from account where email = '%s'"
                .formatted(email.value()));
        return accounts.findByEmail(email).orElseThrow();
    }
}
