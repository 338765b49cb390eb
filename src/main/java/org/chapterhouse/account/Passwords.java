package org.chapterhouse.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The passwords of accounts. Nothing outside of this package sees a hash. Not transactional: hashing takes long, and
 * meanwhile neither a connection nor a lock should be held.
 */
@ApplicationScoped
public class Passwords {

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordHasher hasher;

    /**
     * Opens the account of a learner.
     *
     * @throws org.chapterhouse.problem.Conflict when there is an account with this e-mail address
     * @throws org.chapterhouse.problem.Invalid  when the name cannot be one
     */
    public Account open(EmailAddress email, String name, String password) {
        return accounts.open(email, name, hasher.hash(password));
    }

    /** Sets another password. This ends every session of the account and all its tokens. */
    public Account change(long accountId, String password) {
        return accounts.changePassword(accountId, hasher.hash(password));
    }

    /** Whether this is the password of the account. */
    public boolean matches(String password, Account account) {
        return hasher.matches(password, account.passwordHash());
    }

    /** Takes as long as {@link #matches}, so that the time of an answer does not tell whether an account exists. */
    public void matchNothing(String password) {
        hasher.matchNothing(password);
    }

    /** Stores the right password anew if its hash was made with less than today's strength. */
    public void strengthen(String password, Account account) {
        if (hasher.outdated(account.passwordHash())) {
            accounts.rehash(account.getId(), hasher.hash(password));
        }
    }
}
