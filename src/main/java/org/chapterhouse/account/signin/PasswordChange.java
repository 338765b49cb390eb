package org.chapterhouse.account.signin;

import java.util.Optional;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Passwords;
import org.chapterhouse.account.secret.PasswordRules;
import org.chapterhouse.account.secret.WeakPassword;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Changing one's own password, which ends all sessions of the account and all its tokens. */
@ApplicationScoped
public class PasswordChange {

    @Inject
    private SignIn signIn;

    @Inject
    private Passwords passwords;

    /**
     * @param current the password until now, asked for again because a session may be somebody else's
     * @return the changed account, for which a new session has to begin; empty when the current password is wrong
     * @throws TooManyAttempts when the current password was guessed too often
     * @throws WeakPassword    when the new one breaks the rules
     */
    public Optional<Account> change(Account account, String current, String next, Client client) {
        PasswordRules.check(next, account.getEmail(), account.getName());
        return signIn.attempt(account.getEmail(), current, client)
                .map(proven -> passwords.change(proven.getId(), next));
    }
}
