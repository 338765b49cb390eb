package org.chapterhouse.account;

import java.util.Arrays;
import java.util.Objects;

import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * What administrators do with accounts, one of them at a time, so that there is always somebody left who can run the
 * site. A change is in force at the next request, tokens included. Everybody else is refused with {@link Forbidden}, also
 * whoever was an administrator when the request arrived and is none any more.
 */
@ApplicationScoped
@Transactional
public class AccountAdministration {

    private static final String LOCK =
            "select 1 from (select pg_advisory_xact_lock(hashtextextended('administrators', 0))) as locked";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    /**
     * What is as it should be already is left alone.
     *
     * @throws NotFound if there is no such account
     * @throws Conflict if nobody would be left who can run the site
     */
    public void change(long id, AccountChange change, Viewer viewer) {
        begin(viewer);
        Account account = accounts.require(id);
        if (change.endsAdministering() && account.administers() && !accounts.hasAdministratorBesides(id)) {
            throw new Conflict("problem.people.last");
        }
        if (change.role() != null) {
            changeRole(account, change.role());
        }
        if (change.disabled() != null) {
            changeAccess(account, change.disabled(), change.reason());
        }
    }

    /**
     * Ends its sessions in all browsers; its tokens go on.
     *
     * @throws NotFound if there is no such account
     */
    public void signOutEverywhere(long id, Viewer viewer) {
        begin(viewer);
        accounts.signOutEverywhere(id);
    }

    /** Whoever comes second sees what the first made of the accounts. */
    private void begin(Viewer viewer) {
        Access.requireAdministrator(viewer);
        entities.createNativeQuery(LOCK).getSingleResult();
        if (!accounts.require(viewer.accountId()).administers()) {
            throw new Forbidden("problem.administrators");
        }
    }

    private void changeRole(Account account, Role wanted) {
        int change = wanted.compareTo(account.role());
        if (change > 0) {
            accounts.grant(account.getId(), wanted);
        } else if (change < 0) {
            Arrays.stream(Role.values())
                    .filter(role -> role.compareTo(wanted) > 0)
                    .findFirst()
                    .ifPresent(above -> accounts.withdraw(account.getId(), above));
        }
    }

    private void changeAccess(Account account, boolean disabled, String reason) {
        if (!disabled && account.isDisabled()) {
            accounts.enable(account.getId());
        }
        if (disabled && !(account.isDisabled() && Objects.equals(reason, account.disabledReason()))) {
            accounts.disable(account.getId(), reason);
        }
    }
}
