package org.chapterhouse.ingest.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Unavailable;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * One import at a time, whatever the number of servers. The lock belongs to a database connection that is held
 * throughout, so that it is gone the moment its server is, however that ended.
 */
@ApplicationScoped
class ImportLock {

    /** Any number nobody else locks in this database; these are the letters "chapterh". */
    private static final long KEY = 0x6368617074657268L;

    @Resource(lookup = "java:jboss/datasources/ChapterhouseDS")
    private DataSource dataSource;

    /**
     * Outside of any transaction.
     *
     * @throws Conflict if an import is running
     */
    Held take() {
        try {
            Connection connection = dataSource.getConnection();
            if (call(connection, "select pg_try_advisory_lock(?)")) {
                return new Held(connection);
            }
            connection.close();
        } catch (SQLException e) {
            throw new Unavailable("problem.database", e);
        }
        throw new Conflict("problem.import.running");
    }

    private static boolean call(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, KEY);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** The lock, until closed. */
    static final class Held implements AutoCloseable {

        private final Connection connection;

        private Held(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void close() {
            try (Connection closing = connection) {
                call(closing, "select pg_advisory_unlock(?)");
            } catch (SQLException e) {
                System.getLogger(ImportLock.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "The lock of the import could not be given back; it ends with its database connection.",
                                e);
            }
        }
    }
}
