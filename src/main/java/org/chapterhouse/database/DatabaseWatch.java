package org.chapterhouse.database;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** Asks the database every second whether it is there, on a connection and a thread of its own. */
@ApplicationScoped
public class DatabaseWatch {

    private static final Logger LOG = System.getLogger(DatabaseWatch.class.getName());
    private static final long PAUSE_MILLIS = 1_000;
    private static final int ANSWER_SECONDS = 2;

    /** Of the class, since the handlers in front of the application, which ask for it, are no beans. */
    private static volatile boolean away;

    @Resource(lookup = "java:jboss/datasources/ChapterhouseDS")
    private DataSource dataSource;

    @Resource
    private ManagedThreadFactory threads;

    private Thread thread;
    private Connection connection;

    /** Whether the database does not answer. Thread-safe. */
    public static boolean isAway() {
        return away;
    }

    /** After the schema migration, which may take its time. */
    void start(@Observes @Priority(20) @Initialized(ApplicationScoped.class) Object application) {
        away = false;
        reconnects();
        thread = threads.newThread(this::watch);
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(2 * ANSWER_SECONDS * 1_000L);
        }
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!answers()) {
                    say(true);
                    say(!reconnects());
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            // The application ends.
        } finally {
            close();
        }
    }

    private static void say(boolean isAway) {
        if (away != isAway) {
            LOG.log(
                    isAway ? Level.ERROR : Level.INFO,
                    isAway
                            ? "The database does not respond; requests are refused until it does."
                            : "The database responds again.");
        }
        away = isAway;
    }

    private boolean answers() {
        try {
            return connection != null && connection.isValid(ANSWER_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean reconnects() {
        close();
        try {
            connection = dataSource.getConnection();
            return answers();
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "No connection to the database.", e);
            return false;
        }
    }

    private void close() {
        try (Connection old = connection) {
            connection = null;
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "The connection did not close in good order.", e);
        }
    }
}
