package org.chapterhouse.web.account;

import java.time.Clock;
import java.time.Period;
import java.util.List;

import org.chapterhouse.account.NewToken;
import org.chapterhouse.account.PersonalTokens;
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
    private Clock clock;

    private long accountId;
    private List<TokenRow> rows;
    private String name;
    private int days = 90;
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

    /** How long a new token works, 0 for always. */
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
            NewToken created = tokens.create(accountId, name, days == 0 ? null : Period.ofDays(days));
            secret = created.secret();
            load();
        } catch (Conflict e) {
            FormMessages.refuse("newToken:name", "account.tokens.tooMany");
        }
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
