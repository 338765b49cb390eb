package org.chapterhouse.search.index;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.chapterhouse.problem.Unavailable;
import org.chapterhouse.search.index.BulkWriter.Fate;
import org.chapterhouse.search.index.BulkWriter.Outcome;

import co.elastic.clients.elasticsearch._types.Refresh;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Writes documents to the searched index and, during a rebuild, to the new index as well. For one thread at a time. */
@Dependent
class IndexWriter {

    /** So few that a person may be waiting for them; more at a time, or soon after, are left to the usual refresh. */
    private static final int FEW = 10;

    private static final long SOON_NANOS = TimeUnit.SECONDS.toNanos(2);

    @Inject
    private BulkWriter bulk;

    @Inject
    private IndexSchema schema;

    @Inject
    private IndexRebuilds rebuilds;

    /** What was written since then: thousands that come one by one must not have the index refreshed for each. */
    private int lately;

    private long since = System.nanoTime();

    /**
     * To be called when the sessions were claimed: a rebuild that begins only then reads them as they are by then.
     *
     * @return an outcome for each draft, in their order
     * @throws Unavailable if Elasticsearch is away
     */
    List<Outcome> write(List<DocumentDraft> drafts) {
        return write(drafts, isFew(drafts.size()) ? Refresh.True : Refresh.False);
    }

    private boolean isFew(int more) {
        long now = System.nanoTime();
        if (now - since >= SOON_NANOS) {
            since = now;
            lately = 0;
        }
        lately += more;
        return lately <= FEW;
    }

    /** The same where nobody waits: found after the usual refresh, however few they are. */
    List<Outcome> writeLater(List<DocumentDraft> drafts) {
        return write(drafts, Refresh.False);
    }

    private List<Outcome> write(List<DocumentDraft> drafts, Refresh refresh) {
        // The index that is filled comes first, so that it is never behind what is searched when it takes over.
        Optional<String> beside =
                rebuilds.findRunning().map(IndexRebuild::getIndexName).map(IndexSchema::writeAlias);
        List<Outcome> filled = beside.map(alias -> bulk.write(alias, drafts, Refresh.False))
                .orElse(Collections.nCopies(drafts.size(), Outcome.NOWHERE));
        List<Outcome> searched = bulk.write(schema.alias(), drafts, refresh);
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> together(filled.get(i), searched.get(i)))
                .toList();
    }

    /**
     * An index that is missing needs nothing: it will be filled from the database. One that is searched until another is
     * filled may be of an older form, so what only that one refuses is in order.
     */
    private static Outcome together(Outcome filled, Outcome searched) {
        if (filled.fate() == Fate.NOWHERE || searched.fate() == Fate.BUSY) {
            return searched;
        }
        return filled;
    }
}
