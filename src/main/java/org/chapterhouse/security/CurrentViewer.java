package org.chapterhouse.security;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Scope;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.token.PersonalToken;
import org.chapterhouse.audit.AuditOrigin;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.SignInNeeded;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Who sent the current request. Only inside a web request; the account was read when the request arrived, asking again
 * costs nothing.
 */
@Named
@RequestScoped
public class CurrentViewer {

    @Inject
    private AuditOrigin origin;

    private Account account;
    /** All of them for somebody who came by a session. */
    private Set<Scope> scopes = EnumSet.allOf(Scope.class);

    private boolean bySession;

    /** Never null: {@link Viewer#ANONYMOUS} when nobody is signed in. */
    public Viewer viewer() {
        return account == null ? Viewer.ANONYMOUS : account.viewer().within(scopes);
    }

    /** The account that is signed in. It is detached: to change it, use {@code Accounts}. */
    public Optional<Account> findAccount() {
        return Optional.ofNullable(account);
    }

    /** @throws SignInNeeded when nobody is signed in */
    public Account requireAccount() {
        return findAccount().orElseThrow(SignInNeeded::new);
    }

    /**
     * Somebody who is signed in, as access rules see them.
     *
     * @throws SignInNeeded when nobody is
     */
    public Viewer requireViewer() {
        requireAccount();
        return viewer();
    }

    /** @throws Forbidden when the request came with an access token that is not for this */
    public void requireScope(Scope scope) {
        if (account != null && !scopes.contains(scope) && !(scope == Scope.EDIT && scopes.contains(Scope.ADMIN))) {
            throw new Forbidden("problem.token.scope", scope.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Whether a cookie, which a browser sends by itself, was what identified the account. */
    public boolean bySession() {
        return account != null && bySession;
    }

    void cameBySession(Account by) {
        account = by;
        origin.by(by.getId());
        bySession = true;
    }

    void cameByToken(PersonalToken token) {
        account = token.account();
        origin.by(account.getId());
        scopes = token.getScopes();
        bySession = false;
    }
}
