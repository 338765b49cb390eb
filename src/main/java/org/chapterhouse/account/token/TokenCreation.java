package org.chapterhouse.account.token;

import java.util.Optional;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.signin.Client;
import org.chapterhouse.account.signin.SignIn;
import org.chapterhouse.account.signin.TooManyAttempts;
import org.chapterhouse.problem.Conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Making a token for oneself. It outlives the session, so the password is asked for again. */
@ApplicationScoped
public class TokenCreation {

    @Inject
    private SignIn signIn;

    @Inject
    private PersonalTokens tokens;

    /**
     * @param password of the account
     * @return empty when the password is wrong
     * @throws TooManyAttempts when the password was guessed too often
     * @throws Conflict        when the account has fifty tokens already
     */
    public Optional<NewToken> create(Account account, String password, Client client, TokenPlan plan) {
        return signIn.attempt(account.getEmail(), password, client).map(proven -> tokens.create(proven.getId(), plan));
    }
}
