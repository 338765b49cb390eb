package org.chapterhouse.database;

import java.sql.Connection;
import java.sql.SQLException;

/** How long the thread at hand waits for each answer of the database. */
public final class Patience {

    /** Milliseconds for somebody who waits for a page. */
    private static final int PAGE = 4_000;
    /** Milliseconds for work nobody waits for: only a server that will never answer takes longer. */
    private static final int WORK = 600_000;

    private static final ThreadLocal<Boolean> SOMEBODY_WAITS = ThreadLocal.withInitial(() -> false);

    private Patience() {}

    /** Something done for somebody who waits. */
    public interface Answering<T> {
        T answer() throws Exception;
    }

    /** Does something for somebody who waits, on this thread. */
    public static <T> T whileSomebodyWaits(Answering<T> answering) throws Exception {
        boolean before = SOMEBODY_WAITS.get();
        SOMEBODY_WAITS.set(true);
        try {
            return answering.answer();
        } finally {
            SOMEBODY_WAITS.set(before);
        }
    }

    /** Bounds a connection that was just taken from the pool, until it is taken again; so a commit is bounded, too. */
    public static void begin(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, SOMEBODY_WAITS.get() ? PAGE : WORK);
    }
}
