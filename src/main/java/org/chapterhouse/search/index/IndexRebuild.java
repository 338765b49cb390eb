package org.chapterhouse.search.index;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One rebuild of the search index, from its start on; how far it is grows while it runs. */
@Entity
@Table(name = "index_rebuild")
public class IndexRebuild {

    /** How far it got. */
    public enum State {
        RUNNING,
        FINISHED,
        FAILED,
        CANCELED
    }

    private static final int LONGEST_REASON = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "index_name")
    private String indexName;

    @Enumerated(EnumType.STRING)
    private State state = State.RUNNING;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "started_by")
    private Long startedBy;

    private int total;
    private int done;

    @Column(name = "last_session")
    private long lastSession;

    private String worker;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    private int failures;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private String reason;

    protected IndexRebuild() {}

    /** @param startedBy the account that asked for it; null if the server started it */
    IndexRebuild(String indexName, int total, Long startedBy, Instant now) {
        this.indexName = indexName;
        this.total = total;
        this.startedBy = startedBy;
        this.startedAt = now;
        this.leaseUntil = now;
    }

    boolean isFree(String forWorker, Instant now) {
        return isRunning() && (forWorker.equals(worker) || !now.isBefore(leaseUntil));
    }

    boolean isWorkedOnBy(String someWorker) {
        return isRunning() && someWorker.equals(worker);
    }

    void lease(String newWorker, Instant until) {
        worker = newWorker;
        leaseUntil = until;
    }

    /** Lets any server continue, but not before this time. */
    void release(Instant from) {
        worker = null;
        leaseUntil = from;
    }

    void advance(long toSession, int sessions) {
        lastSession = toSession;
        done += sessions;
        failures = 0;
    }

    /** The documents indexed so far are lost. */
    void beginAgain() {
        lastSession = 0;
        done = 0;
    }

    int countFailure() {
        return ++failures;
    }

    void finish(Instant now) {
        // Sessions came and went meanwhile.
        total = done;
        end(State.FINISHED, null, now);
    }

    void cancel(Instant now) {
        end(State.CANCELED, null, now);
    }

    void fail(String why, Instant now) {
        end(State.FAILED, why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON), now);
    }

    private void end(State how, String why, Instant now) {
        state = how;
        reason = why == null ? null : why.replace('\0', ' ');
        finishedAt = now;
        worker = null;
    }

    String getIndexName() {
        return indexName;
    }

    long getLastSession() {
        return lastSession;
    }

    public Long getId() {
        return id;
    }

    public State getState() {
        return state;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    /** The account that asked for it; null where the server did, or the account is gone. */
    public Long getStartedBy() {
        return startedBy;
    }

    /** Sessions there were when it began. */
    public int getTotal() {
        return total;
    }

    /** Sessions taken over so far, never more than the total. */
    public int getDone() {
        return Math.min(done, total);
    }

    /** How far it is, 0 to 100, rounded down. */
    public int getPercent() {
        return total == 0 ? 100 : (int) (100L * getDone() / total);
    }

    /** Null while it runs. */
    public Instant getFinishedAt() {
        return finishedAt;
    }

    /** Why it failed, in one sentence; null unless it did. */
    public String getReason() {
        return reason;
    }

    /** Sessions taken over in a second, on average since its start, outages included. */
    public double perSecond(Instant now) {
        long millis =
                Duration.between(startedAt, isRunning() ? now : finishedAt).toMillis();
        return millis <= 0 ? 0 : done * 1000.0 / millis;
    }
}
