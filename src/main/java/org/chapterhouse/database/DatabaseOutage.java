package org.chapterhouse.database;

import java.sql.SQLException;
import java.util.Set;

import jakarta.resource.ResourceException;

/** Tells a database that is away from all else that can go wrong with it. */
public final class DatabaseOutage {

    /** Classes of SQL states: connection exception, insufficient resources, operator intervention. */
    private static final Set<String> AWAY = Set.of("08", "53", "57");
    /** A statement was canceled; the database is there. */
    private static final String CANCELED = "57014";

    private DatabaseOutage() {}

    /** Whether something failed because the database does not answer, is shutting down or takes no more connections. */
    public static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceException || cause instanceof SQLException sql && isAway(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(String state) {
        return state != null && state.length() == 5 && AWAY.contains(state.substring(0, 2)) && !state.equals(CANCELED);
    }
}
