package org.chapterhouse.security;

import java.util.Optional;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.problem.SignInNeeded;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/**
 * Who sent the current request. Only inside a web request; the account was read when the request arrived, asking again
 * costs nothing.
 */
@Named
@RequestScoped
public class CurrentViewer {

    private Account account;
    private boolean bySession;

    /** Never null: {@link Viewer#ANONYMOUS} when nobody is signed in. */
    public Viewer viewer() {
        return account == null ? Viewer.ANONYMOUS : account.viewer();
    }

    /** The account that is signed in. It is detached: to change it, use {@code Accounts}. */
    public Optional<Account> findAccount() {
        return Optional.ofNullable(account);
    }

    /** @throws SignInNeeded when nobody is signed in */
    public Account requireAccount() {
        return findAccount().orElseThrow(SignInNeeded::new);
    }

    /** Whether a cookie, which a browser sends by itself, was what identified the account. */
    public boolean bySession() {
        return account != null && bySession;
    }

    void cameBySession(Account by) {
        account = by;
        bySession = true;
    }

    void cameByToken(Account by) {
        account = by;
        bySession = false;
    }
}
