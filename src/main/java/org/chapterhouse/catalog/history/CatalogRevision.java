package org.chapterhouse.catalog.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.chapterhouse.catalog.SessionChanged;
import org.chapterhouse.problem.Unavailable;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * A number that grows with every edit, so that what was made of the catalog can be kept until then. Kept in the
 * database: all servers see the change as soon as it is committed.
 */
@ApplicationScoped
public class CatalogRevision {

    private static final Object RAISED = CatalogRevision.class.getName() + ".raised";
    private static final Object CURRENT = CatalogRevision.class.getName() + ".current";

    @Resource(lookup = "java:jboss/datasources/ChapterhouseDS")
    private DataSource dataSource;

    @Inject
    private TransactionSynchronizationRegistry transaction;

    /** Reads the database once a transaction; what is read later in the transaction is at least as new. */
    @Transactional
    public long current() {
        Object known = transaction.getResource(CURRENT);
        if (known != null) {
            return (Long) known;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select revision from catalog_revision");
                ResultSet row = select.executeQuery()) {
            row.next();
            long revision = row.getLong(1);
            transaction.putResource(CURRENT, revision);
            return revision;
        } catch (SQLException e) {
            throw new Unavailable("problem.database", e);
        }
    }

    void raise(@Observes(during = TransactionPhase.BEFORE_COMPLETION) Edited edited) throws SQLException {
        raise();
    }

    void raise(@Observes(during = TransactionPhase.BEFORE_COMPLETION) SessionChanged changed) throws SQLException {
        raise();
    }

    /** As late as can be: until the commit, everybody else who edits waits for this row. */
    private void raise() throws SQLException {
        if (transaction.getResource(RAISED) != null) {
            return;
        }
        transaction.putResource(RAISED, true);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update catalog_revision set revision = revision + 1")) {
            update.executeUpdate();
        }
    }
}
