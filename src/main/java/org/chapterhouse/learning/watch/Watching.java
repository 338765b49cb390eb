package org.chapterhouse.learning.watch;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.chapterhouse.account.Account;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.learning.completion.Completion;
import org.chapterhouse.learning.completion.Completions;
import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.RecentRecordings;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.SpokenText;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Taking down what a learner watched or read, exactly once and never more than can be true. */
@ApplicationScoped
@Transactional
public class Watching {

    private static final System.Logger LOG = System.getLogger(Watching.class.getName());

    @Inject
    private RecentRecordings recordings;

    @Inject
    private Recordings tracks;

    @Inject
    private WatchRecords records;

    @Inject
    private WatchLedger ledger;

    @Inject
    private LearnerClocks clocks;

    @Inject
    private Completions completions;

    @Inject
    private Sessions sessions;

    @Inject
    private Clock clock;

    /**
     * Credits a batch, unless the learner has paused their history. A batch that was answered before is answered the
     * same again and credited no second time.
     *
     * @param slug the session the recording must belong to; an open page may know it by an address it had before
     * @throws NotFound if the learner may see no such recording of that session
     */
    public WatchAnswer record(Account learner, String slug, WatchReport report) {
        Recording recording = recordings.require(report.recordingId(), learner.viewer());
        if (!sessions.isAt(recording.getSession(), slug)) {
            throw new NotFound("problem.watch.recording", slug);
        }
        return record(learner, recording, report, CreditSpeed.playing());
    }

    /**
     * Credits a batch of what was read, in the same way; it is marked as read.
     *
     * @param track the captions whose transcript was read
     * @throws NotFound if the learner may see no such captions of that recording
     */
    public WatchAnswer recordReading(Account learner, long track, WatchReport report) {
        CaptionTrack captions = tracks.requireCaptions(track, learner.viewer());
        Recording recording = captions.getRecording();
        if (recording.getId() != report.recordingId()) {
            throw new NotFound("problem.watch.captions");
        }
        return record(
                learner,
                recording,
                report,
                CreditSpeed.reading(SpokenText.of(captions).transcript(), recording.getDurationMillis()));
    }

    private WatchAnswer record(Account learner, Recording recording, WatchReport report, CreditSpeed speed) {
        // Held until the end, so that one learner's batches are judged one after the other whichever server they reach.
        LearnerClocks.LearnerClock learnerClock = clocks.lock(learner);
        if (learnerClock.paused()) {
            return WatchAnswer.unrecorded(records.progress(learner.viewer(), recording));
        }
        return credit(learner, recording, report, speed, learnerClock.accountedUntil());
    }

    private WatchAnswer credit(
            Account learner, Recording recording, WatchReport report, CreditSpeed speed, Instant accountedUntil) {
        // To the microsecond, as the database keeps it: a later answer tells the same time.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        WatchedIntervals claimed = report.claimed(recording.getSeconds());
        WatchedIntervals credited = speed.within(claimed, CreditAllowance.available(accountedUntil, now));
        WatchedIntervals excess = claimed.without(credited);
        // A batch that earns nothing must not eat up the time of one that is on its way.
        Instant nowAccounted = credited.isEmpty()
                ? accountedUntil
                : CreditAllowance.after(accountedUntil, now, speed.millisFor(credited));
        Optional<Progress> entered = ledger.enter(
                learner,
                recording,
                report,
                new WatchLedger.Entry(credited, excess, speed.isReading()),
                nowAccounted,
                now);
        if (entered.isEmpty()) {
            return again(learner, recording, report);
        }
        if (!excess.isEmpty()) {
            LOG.log(
                    Level.INFO,
                    "Account {0} claimed {1} s of {2} beyond the bound in batch {3}: not credited.",
                    learner.getId(),
                    excess.seconds(),
                    recording.getMedium(),
                    report.batch());
        }
        return new WatchAnswer(decided(learner, recording, entered.get()), credited, excess, false);
    }

    /** Completes all sessions that play this file and of which enough was seen now. */
    private Progress decided(Account learner, Recording recording, Progress progress) {
        Progress decided = progress;
        for (Recording main : recordings.mainsPlaying(recording.getId())) {
            boolean here =
                    main.getSession().getId().equals(recording.getSession().getId());
            if (!here || !progress.completed()) {
                Optional<Completion> completion =
                        completions.decide(learner.getId(), main, progress.credit(main.getCreditWindow()));
                decided = here && completion.isPresent() ? progress.completed(completion.get()) : decided;
            }
        }
        return decided;
    }

    private WatchAnswer again(Account learner, Recording recording, WatchReport report) {
        WatchLedger.Entry known = ledger.find(learner, report.batch());
        return new WatchAnswer(records.progress(learner.viewer(), recording), known.credited(), known.excess(), false);
    }
}
