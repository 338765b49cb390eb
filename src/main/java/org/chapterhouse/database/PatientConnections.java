package org.chapterhouse.database;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;

import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Bounds how long EclipseLink waits for the database; named in {@code persistence.xml}. */
public class PatientConnections extends SessionEventAdapter {

    private static final Logger LOG = System.getLogger(PatientConnections.class.getName());

    @Override
    public void preLogin(SessionEvent event) {
        // It would try three times more, five seconds apart.
        ((DatabaseLogin) event.getSession().getDatasourceLogin()).setQueryRetryAttemptCount(0);
    }

    @Override
    public void postAcquireConnection(SessionEvent event) {
        try {
            if (event.getResult() instanceof Accessor accessor && accessor.getConnection() != null) {
                Patience.begin(accessor.getConnection());
            }
        } catch (SQLException e) {
            // What is done with the connection next fails as well, and says so.
            LOG.log(Level.DEBUG, "A connection could not be bounded.", e);
        }
    }
}
