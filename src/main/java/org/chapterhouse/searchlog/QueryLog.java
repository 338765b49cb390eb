package org.chapterhouse.searchlog;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.chapterhouse.search.find.SearchResults;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Where pages say what was searched for. Returns at once and never fails; one thread writes it down later. What comes
 * faster than that is not counted.
 */
@ApplicationScoped
public class QueryLog {

    private static final Logger LOG = System.getLogger(QueryLog.class.getName());
    private static final int MOST_WAITING = 1_000;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private QueryRecords records;

    private final Queue<Runnable> notes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * Somebody searched. Where filters left nothing, or titles alone were searched, having found nothing says nothing
     * about the archive. What is merely similar counts as nothing where words were looked for, too.
     *
     * @param person see {@code SearcherKey}
     */
    public void searched(SearchQuery query, SearchResults results, String person) {
        boolean whole = query.chosen().values().stream().allMatch(Set::isEmpty) && !results.degraded();
        // Beside meaning, those with the words are not all counted: it is known for sure whether there are any.
        long found = query.mode() != Mode.MEANING && results.byWords() == 0 ? 0 : results.total();
        Integer number = whole || found > 0 ? (int) Math.min(found, Integer.MAX_VALUE) : null;
        NormalizedQuery text = NormalizedQuery.of(query.text());
        if (!text.isBlank()) {
            note(() -> records.searched(text, number, person));
        }
    }

    /** Somebody opened a page or file that this query may have found. */
    public void followed(String text, String person) {
        NormalizedQuery query = NormalizedQuery.of(text);
        if (!query.isBlank()) {
            note(() -> records.followed(query, person));
        }
    }

    private void note(Runnable note) {
        if (!records.wanted()) {
            return;
        }
        if (waiting.get() >= MOST_WAITING) {
            LOG.log(Level.DEBUG, "A search is not counted: too many wait for it already.");
            return;
        }
        notes.add(note);
        if (waiting.getAndIncrement() == 0) {
            try {
                executor.execute(this::writeDown);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Searches are not recorded.", e);
            }
        }
    }

    private void writeDown() {
        do {
            try {
                notes.remove().run();
            } catch (Exception e) { // also a failed commit, which is checked though not declared
                LOG.log(Level.WARNING, "A search was not recorded.", e);
            }
        } while (waiting.decrementAndGet() > 0);
    }
}
