package org.chapterhouse.account.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.AccountChanged;
import org.chapterhouse.account.PasswordChanged;
import org.chapterhouse.account.SignedOut;
import org.chapterhouse.audit.AuditKind;
import org.chapterhouse.audit.AuditLog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Where people are signed in. The server's own sessions end by themselves after half a day; so do these. */
@ApplicationScoped
@Transactional
public class BrowserSessions {

    /** Half a day without a request, and the hour within which requests are not written down. */
    private static final Duration MEMORY = Duration.ofHours(13);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<AccountChanged> changes;

    /**
     * Somebody signed in.
     *
     * @param browser as people know it, at most 60 characters
     */
    public BrowserSession begin(Account account, String browser, Client client, boolean shared) {
        Instant now = clock.instant();
        entities.createQuery("delete from BrowserSession s where s.seenAt < :end")
                .setParameter("end", now.minus(MEMORY))
                .executeUpdate();
        BrowserSession session = new BrowserSession(account.getId(), browser, client.network(), shared, now);
        entities.persist(session);
        entities.flush();
        audit.record(AuditKind.SIGN_IN, account.getId(), browser);
        return session;
    }

    /** The account, if it is signed in with this session. */
    @Transactional(TxType.SUPPORTS)
    public Optional<Account> findSignedIn(long accountId, long id) {
        return entities.createQuery("""
                        select distinct a from Account a left join fetch a.roles
                        where a.id = :account
                        and exists (select s from BrowserSession s where s.id = :id and s.accountId = a.id)""", Account.class)
                .setParameter("account", accountId)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Those of an account, the one used last first. */
    public List<BrowserSession> ofAccount(long accountId) {
        return entities.createQuery("""
                        select s from BrowserSession s where s.accountId = :account and s.seenAt >= :end
                        order by s.seenAt desc, s.id desc""", BrowserSession.class)
                .setParameter("account", accountId)
                .setParameter("end", clock.instant().minus(MEMORY))
                .getResultList();
    }

    /** Ends a session of the account; one of another account is left alone. */
    public void end(long accountId, long id) {
        int ended = entities.createQuery("delete from BrowserSession s where s.id = :id and s.accountId = :account")
                .setParameter("id", id)
                .setParameter("account", accountId)
                .executeUpdate();
        if (ended > 0) {
            audit.record(AuditKind.SIGN_OUT, accountId, "");
            changes.fire(new AccountChanged(accountId));
        }
    }

    void endAll(@Observes PasswordChanged change) {
        endAll(change.accountId());
    }

    void endAll(@Observes SignedOut everywhere) {
        endAll(everywhere.accountId());
    }

    private void endAll(long accountId) {
        entities.createQuery("delete from BrowserSession s where s.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    /**
     * It is used now, which is written down once an hour.
     *
     * @return when it was used last, as far as that is known
     */
    public Instant seen(long id, Instant lastKnown) {
        Instant now = clock.instant();
        if (!BrowserSession.notedLongAgo(lastKnown, now)) {
            return lastKnown;
        }
        entities.createQuery("update BrowserSession s set s.seenAt = :now where s.id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
        return now;
    }
}
