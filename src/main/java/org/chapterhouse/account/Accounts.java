package org.chapterhouse.account;

import java.time.Clock;
import java.util.Optional;

import org.chapterhouse.audit.AuditKind;
import org.chapterhouse.audit.AuditLog;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Finding and changing accounts. What is returned is detached unless the caller has a transaction of its own. Whoever
 * asks must be allowed to: for administrators, {@link AccountAdministration} sees to that.
 */
@ApplicationScoped
@Transactional
public class Accounts {

    /** No id. */
    private static final long NOBODY = -1;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<AccountChanged> changes;

    @Inject
    private Event<PasswordChanged> passwordChanges;

    @Inject
    private Event<SignedOut> signOuts;

    @Transactional(TxType.SUPPORTS)
    public Optional<Account> find(long id) {
        return where("a.id = :key", id).getResultStream().findFirst();
    }

    public Optional<Account> findByEmail(EmailAddress email) {
        return where("a.email = :key", email.value()).getResultStream().findFirst();
    }

    /** @throws NotFound when there is no such account */
    public Account require(long id) {
        return find(id).orElseThrow(() -> new NotFound("problem.account.missing"));
    }

    /** Whether somebody can run the site. */
    boolean hasAdministrator() {
        return hasAdministratorBesides(NOBODY);
    }

    /** Whether somebody else than this account can run the site. */
    boolean hasAdministratorBesides(long id) {
        return !entities.createQuery(
                        "select a.id from Account a where :role member of a.roles and a.disabled = false and a.id <> :id",
                        Long.class)
                .setParameter("role", Role.ADMIN)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Account open(EmailAddress email, String name, String passwordHash) {
        Account account = new Account(email, name, passwordHash, clock.instant());
        if (findByEmail(email).isPresent()) {
            throw taken();
        }
        try {
            entities.persist(account);
            entities.flush();
            audit.record(AuditKind.SIGN_UP, account.getId(), account.getEmail());
            return account;
        } catch (PersistenceException e) {
            throw taken();
        }
    }

    public Account rename(long id, String name) {
        Account account = require(id);
        account.rename(name);
        return account;
    }

    /** Ends every session of the account and all its tokens. */
    Account changePassword(long id, String passwordHash) {
        Account account = require(id);
        account.changePassword(passwordHash);
        passwordChanges.fire(new PasswordChanged(id));
        audit.record(AuditKind.PASSWORD, id, account.getEmail());
        announce(id);
        return account;
    }

    void rehash(long id, String passwordHash) {
        require(id).rehash(passwordHash);
    }

    /**
     * The account is out at once: its sessions end, its tokens stop working.
     *
     * @param reason at most 200 characters, null where nobody says why
     */
    public void disable(long id, String reason) {
        Account account = require(id);
        account.disable(reason);
        signOuts.fire(new SignedOut(id));
        audit.record(AuditKind.ACCOUNT, "disabled " + account.getEmail() + (reason == null ? "" : ": " + reason));
        announce(id);
    }

    public void enable(long id) {
        Account account = require(id);
        account.enable();
        audit.record(AuditKind.ACCOUNT, "enabled " + account.getEmail());
        announce(id);
    }

    /** Ends its sessions in all browsers; its tokens go on. */
    void signOutEverywhere(long id) {
        Account account = require(id);
        account.endSessions();
        signOuts.fire(new SignedOut(id));
        audit.record(AuditKind.SIGN_OUT, "everywhere " + account.getEmail());
        announce(id);
    }

    public void grant(long id, Role role) {
        Account account = require(id);
        account.grant(role);
        audit.record(AuditKind.ROLE, "+" + role + " " + account.getEmail());
        announce(id);
    }

    /** Takes the role away, and those that include it; everybody stays a learner. */
    public void withdraw(long id, Role role) {
        Account account = require(id);
        account.withdraw(role);
        audit.record(AuditKind.ROLE, "-" + role + " " + account.getEmail());
        announce(id);
    }

    private void announce(long id) {
        changes.fire(new AccountChanged(id));
    }

    private TypedQuery<Account> where(String condition, Object key) {
        return entities.createQuery(
                        "select distinct a from Account a left join fetch a.roles where " + condition, Account.class)
                .setParameter("key", key);
    }

    private static Conflict taken() {
        return new Conflict("signup.email.taken");
    }
}
