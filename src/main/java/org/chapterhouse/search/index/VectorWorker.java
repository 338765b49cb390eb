package org.chapterhouse.search.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.chapterhouse.jobs.Job;
import org.chapterhouse.problem.Unavailable;
import org.chapterhouse.search.document.SessionDocument;
import org.chapterhouse.search.index.BulkWriter.Fate;
import org.chapterhouse.search.index.BulkWriter.Outcome;
import org.chapterhouse.search.meaning.PassageVectors;
import org.chapterhouse.search.meaning.TextVectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Computes the vectors that {@link VectorQueue} waits for and writes the documents again with them. */
@ApplicationScoped
class VectorWorker implements Job {

    /** So many that the index takes them in one bulk, so few that what was edited last does not wait long for its turn. */
    private static final int BATCH = 20;

    @Inject
    private TextVectors vectors;

    @Inject
    private VectorQueue queue;

    @Inject
    private DocumentDrafts drafts;

    @Inject
    private PassageVectors passages;

    @Inject
    private IndexWriter writer;

    @Inject
    private IndexQueue index;

    @Inject
    private VersionGuard guard;

    @Inject
    private VectorProgress progress;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "vectors";
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(500);
    }

    @Override
    public void run(BooleanSupplier stopping) {
        List<QueuedVectors> claimed;
        do {
            Instant begin = clock.instant();
            claimed = mayWork(stopping) ? queue.claim(BATCH) : List.of();
            if (!claimed.isEmpty() && complete(claimed, stopping)) {
                progress.advance(claimed.size(), begin);
            }
        } while (!claimed.isEmpty());
    }

    /** Words come first: whoever edits or imports waits for them, and both need the processors. */
    private boolean mayWork(BooleanSupplier stopping) {
        return !stopping.getAsBoolean() && vectors.areReady() && !index.isWaiting() && !guard.isSuperseded();
    }

    /** @return false if they were put back because something else is more urgent */
    private boolean complete(List<QueuedVectors> claimed, BooleanSupplier stopping) {
        List<DocumentDraft> all = drafts(claimed);
        all.stream().filter(draft -> draft.unmade() != null).forEach(draft -> index.enqueue(draft.sessionId()));
        List<DocumentDraft> made =
                all.stream().filter(draft -> draft.document() != null).toList();
        Optional<List<SessionDocument>> meant =
                passages.all(made.stream().map(DocumentDraft::document).toList(), () -> mayWork(stopping));
        if (meant.isEmpty()) {
            queue.putBack(claimed);
            return false;
        }
        write(
                claimed,
                IntStream.range(0, made.size())
                        .mapToObj(i -> made.get(i).complete(meant.get().get(i)))
                        .toList());
        queue.done(claimed);
        return true;
    }

    /** Those at hand, and the others built together. */
    private List<DocumentDraft> drafts(List<QueuedVectors> claimed) {
        List<DocumentDraft> all = new ArrayList<>();
        List<QueuedSession> missing = new ArrayList<>();
        claimed.stream()
                .map(QueuedVectors::session)
                .forEach(session -> queue.held(session).ifPresentOrElse(all::add, () -> missing.add(session)));
        all.addAll(drafts.of(missing));
        return all;
    }

    /** With the same version as before: what was edited meanwhile stays, and what was not is replaced. */
    private void write(List<QueuedVectors> claimed, List<DocumentDraft> made) {
        List<Outcome> outcomes;
        try {
            outcomes = made.isEmpty() ? List.of() : writer.writeLater(made);
        } catch (Unavailable e) {
            queue.putBack(claimed);
            throw e;
        }
        for (int i = 0; i < made.size(); i++) {
            Fate fate = outcomes.get(i).fate();
            if (fate == Fate.REFUSED) {
                index.enqueue(made.get(i).sessionId());
            } else if (fate != Fate.TAKEN) {
                queue.putBack(claimed);
                throw new Unavailable("problem.index.partial");
            }
        }
    }
}
