package org.chapterhouse.account;

import java.util.Optional;

import org.chapterhouse.problem.Forbidden;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Checking a password. Not one transaction: hashing takes long, and meanwhile neither a connection nor a lock should
 * be held.
 */
@ApplicationScoped
public class SignIn {

    @Inject
    private SignInThrottle attempts;

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordHasher hasher;

    /**
     * The account with this e-mail address and password. Whether the address or the password was wrong can be told
     * neither from the answer nor from the time it takes.
     *
     * @return empty when either is wrong
     * @throws TooManyAttempts when there were too many failures; nothing was checked then
     * @throws Forbidden       when both are right and the account is disabled
     */
    public Optional<Account> attempt(String email, String password, Client client) {
        attempts.beginSignIn(email, client);
        Optional<Account> found =
                EmailAddress.isValid(email) ? accounts.findByEmail(new EmailAddress(email)) : Optional.empty();
        if (found.isEmpty()) {
            hasher.matchNothing(password);
            return Optional.empty();
        }
        Account account = found.get();
        if (!hasher.matches(password, account.passwordHash())) {
            return Optional.empty();
        }
        attempts.proven(email, client);
        if (account.isDisabled()) {
            throw new Forbidden("signin.disabled");
        }
        if (hasher.outdated(account.passwordHash())) {
            accounts.rehash(account.getId(), hasher.hash(password));
        }
        return found;
    }
}
