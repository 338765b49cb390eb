package org.chapterhouse.web.frame;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;

import org.chapterhouse.database.ReadEntities;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;

/**
 * Whatever a page reads, it reads in one transaction and one persistence context: the database is asked once for a thing
 * and shows one state of it. Entities that a page changes while it is drawn are not stored. Forms that are sent have no
 * transaction here; what they change has one of its own.
 */
public class PageTransaction extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(PageTransaction.class.getName());
    private static final Set<String> READS = Set.of("GET", "HEAD");

    @Resource
    private transient UserTransaction transaction;

    @Inject
    private transient ReadEntities entities;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!READS.contains(request.getMethod()) || !begin()) {
            chain.doFilter(request, response);
            return;
        }
        boolean read = false;
        try {
            chain.doFilter(request, response);
            read = true;
        } finally {
            end(read);
        }
    }

    /** @return false within a transaction that has begun already: a page may forward to another */
    private boolean begin() throws ServletException {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                return false;
            }
            transaction.begin();
            return true;
        } catch (NotSupportedException | SystemException e) {
            throw new ServletException("No transaction could be begun.", e);
        }
    }

    private void end(boolean read) {
        try {
            if (read && transaction.getStatus() == Status.STATUS_ACTIVE) {
                entities.forget();
                transaction.commit();
            } else {
                transaction.rollback();
            }
        } catch (SystemException | RollbackException | HeuristicMixedException | HeuristicRollbackException e) {
            // The page has been sent, and it changed nothing.
            LOG.log(Level.WARNING, "The transaction of a page could not be ended.", e);
        }
    }
}
