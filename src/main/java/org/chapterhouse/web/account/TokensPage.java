package org.chapterhouse.web.account;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Scope;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.signin.TooManyAttempts;
import org.chapterhouse.account.token.NewToken;
import org.chapterhouse.account.token.PersonalTokens;
import org.chapterhouse.account.token.TokenCreation;
import org.chapterhouse.account.token.TokenPlan;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.ui.FormMessages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** account.xhtml: the access tokens. */
@Named
@RequestScoped
public class TokensPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private PersonalTokens tokens;

    @Inject
    private TokenCreation creation;

    @Inject
    private Browser browser;

    @Inject
    private Clock clock;

    private long accountId;
    private List<TokenRow> rows;
    private String name;
    private Scope[] scopes = {Scope.READ};
    private int days = 90;
    private String password;
    private String secret;

    @PostConstruct
    void load() {
        accountId = current.requireAccount().getId();
        rows = tokens.ofAccount(accountId).stream()
                .map(token -> TokenRow.of(token, clock.instant()))
                .toList();
    }

    /** Newest first, with those that were revoked a moment ago. */
    public List<TokenRow> getRows() {
        return rows;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** What the account itself may do. */
    public List<Scope> getOffered() {
        Viewer viewer = current.viewer();
        return Arrays.stream(Scope.values())
                .filter(scope -> scope != Scope.ADMIN || viewer.administers())
                .filter(scope -> scope != Scope.EDIT || Access.mayEdit(viewer))
                .toList();
    }

    /** What the new token may do. */
    public Scope[] getScopes() {
        return scopes.clone();
    }

    public void setScopes(Scope... scopes) {
        this.scopes = scopes.clone();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** How many days a new token works. */
    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    /** The secret of the token that this request made; null in every other request. */
    public String getSecret() {
        return secret;
    }

    public void create() {
        try {
            creation.create(
                            current.requireAccount(),
                            password,
                            browser.client(),
                            new TokenPlan(name, Set.of(scopes), days))
                    .ifPresentOrElse(
                            this::show, () -> FormMessages.refuse("newToken:password", "account.password.wrong"));
        } catch (TooManyAttempts e) {
            FormMessages.refuse("newToken:password", "signin.tooMany", e.minutes());
        } catch (Conflict e) {
            FormMessages.refuse("newToken:name", "account.tokens.tooMany");
        }
    }

    private void show(NewToken created) {
        secret = created.secret();
        load();
    }

    public void revoke(TokenRow token) {
        tokens.revoke(accountId, token.id());
        FormMessages.confirm("account.tokens.revoked", token.name());
        load();
    }

    public void restore(TokenRow token) {
        tokens.restore(accountId, token.id());
        FormMessages.confirm("account.tokens.restored", token.name());
        load();
    }
}
