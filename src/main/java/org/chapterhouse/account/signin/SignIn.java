package org.chapterhouse.account.signin;

import java.util.Optional;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Accounts;
import org.chapterhouse.account.EmailAddress;
import org.chapterhouse.account.Passwords;
import org.chapterhouse.audit.AuditKind;
import org.chapterhouse.audit.AuditLog;
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
    private AuditLog audit;

    @Inject
    private SignInThrottle attempts;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    /**
     * The account with this e-mail address and password. Whether the address or the password was wrong can be told
     * neither from the answer nor from the time it takes.
     *
     * @return empty when either is wrong
     * @throws TooManyAttempts when there were too many failures; nothing was checked then
     * @throws Forbidden       when both are right and the account is disabled
     */
    public Optional<Account> attempt(String email, String password, Client client) {
        Optional<Account> found =
                EmailAddress.isValid(email) ? accounts.findByEmail(new EmailAddress(email)) : Optional.empty();
        begin(email, client, found.map(Account::getId).orElse(null));
        if (found.isEmpty()) {
            passwords.matchNothing(password);
            audit.recordOnce(AuditKind.SIGN_IN_FAILED, null, "");
            return Optional.empty();
        }
        Account account = found.get();
        if (!passwords.matches(password, account)) {
            audit.record(AuditKind.SIGN_IN_FAILED, account.getId(), "");
            return Optional.empty();
        }
        attempts.proven(email, client);
        if (account.isDisabled()) {
            throw new Forbidden("signin.disabled");
        }
        passwords.strengthen(password, account);
        return found;
    }

    private void begin(String email, Client client, Long accountId) {
        try {
            attempts.beginSignIn(email, client);
        } catch (TooManyAttempts e) {
            audit.recordOnce(AuditKind.LOCKED_OUT, accountId, "");
            throw e;
        }
    }
}
