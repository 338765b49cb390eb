package org.chapterhouse.ingest.entry;

import java.time.Duration;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;

/**
 * A transaction in which entries are saved as in an import, and that is never committed: what it did is gone in the end,
 * and nobody else ever sees it. Rows that it changes are locked until then.
 */
@ApplicationScoped
public class TrialTransaction {

    private static final Object KEY = TrialTransaction.class.getName();
    private static final Duration LONGEST = Duration.ofHours(1);

    @Resource(lookup = "java:comp/UserTransaction")
    private UserTransaction transaction;

    @Inject
    private TransactionSynchronizationRegistry registry;

    /** Outside of any transaction; for one thread. Work in a transaction of its own is no part of the trial. */
    public void run(Runnable work) {
        try {
            transaction.setTransactionTimeout((int) LONGEST.toSeconds());
            transaction.begin();
            try {
                registry.putResource(KEY, true);
                work.run();
            } finally {
                transaction.rollback();
                transaction.setTransactionTimeout(0);
            }
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("A transaction could not be begun or rolled back.", e);
        }
    }

    /** Whether the current transaction is a trial. */
    boolean isOn() {
        return registry.getTransactionKey() != null && registry.getResource(KEY) != null;
    }
}
