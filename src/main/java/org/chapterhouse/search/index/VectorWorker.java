package org.chapterhouse.search.index;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.chapterhouse.jobs.Job;
import org.chapterhouse.problem.Unavailable;
import org.chapterhouse.search.index.BulkWriter.Fate;
import org.chapterhouse.search.meaning.PassageVectors;
import org.chapterhouse.search.meaning.TextVectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Computes the vectors that {@link VectorQueue} waits for and writes the documents again with them. */
@ApplicationScoped
class VectorWorker implements Job {

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
        Optional<QueuedVectors> claimed = next(stopping);
        while (claimed.isPresent()) {
            complete(claimed.get());
            claimed = next(stopping);
        }
    }

    private Optional<QueuedVectors> next(BooleanSupplier stopping) {
        return stopping.getAsBoolean() || !vectors.areReady() || guard.isSuperseded()
                ? Optional.empty()
                : queue.claim();
    }

    private void complete(QueuedVectors claimed) {
        DocumentDraft draft = queue.held(claimed.session())
                .orElseGet(() -> drafts.of(List.of(claimed.session())).get(0));
        if (draft.unmade() != null) {
            index.enqueue(draft.sessionId());
        } else if (!draft.isGone()) {
            write(claimed, draft.complete(passages.all(draft.document())));
        }
        queue.done(claimed);
    }

    /** With the same version as before: what was edited meanwhile stays, and what was not is replaced. */
    private void write(QueuedVectors claimed, DocumentDraft draft) {
        Fate fate;
        try {
            fate = writer.write(List.of(draft)).get(0).fate();
        } catch (Unavailable e) {
            queue.putBack(claimed);
            throw e;
        }
        if (fate == Fate.REFUSED) {
            index.enqueue(draft.sessionId());
        } else if (fate != Fate.TAKEN) {
            queue.putBack(claimed);
            throw new Unavailable("problem.index.partial");
        }
    }
}
