package org.chapterhouse.search;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Fills an index that is missing, be it new or lost. Searches see it when everything was tried once; until then they
 * see the one before.
 */
@ApplicationScoped
class IndexRebuild {

    private static final Logger LOG = System.getLogger(IndexRebuild.class.getName());

    @Inject
    private IndexSchema schema;
    @Inject
    private IndexQueue queue;
    private volatile boolean complete;

    /** To be called now and then: somebody may have wiped Elasticsearch. */
    void startIfMissing() {
        if (!schema.exists()) {
            LOG.log(Level.INFO, "The search index is missing and will be filled from the database.");
            complete = false;
            // In this order: should we end in between, the index is still missing and all this happens again.
            queue.enqueueAll();
            schema.create();
        }
    }

    void finishIfFilled() {
        if (complete || queue.holdsUntried()) {
            return;
        }
        if (!schema.isSearched()) {
            schema.search();
            LOG.log(Level.INFO, "The search index is complete.");
        }
        complete = true;
    }
}
