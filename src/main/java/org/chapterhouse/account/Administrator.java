package org.chapterhouse.account;

import java.util.Optional;

import org.chapterhouse.account.secret.TokenSecret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes sure that somebody can run the site. For the start of the application and for tests. */
@ApplicationScoped
public class Administrator {

    private static final String NAME = "Administrator";

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    /**
     * Opens the administrator's account. If it exists, this becomes its password and it is enabled, so that an operator
     * can always get back in.
     */
    public Account ensure(EmailAddress email, String password) {
        Optional<Account> known = accounts.findByEmail(email);
        known.ifPresent(account -> recover(account, password));
        return known.orElseGet(() -> open(email, password));
    }

    /**
     * Opens the administrator's account with a generated password if nobody can run the site.
     *
     * @return the password, absent if somebody can
     */
    public Optional<String> openWithGeneratedPassword(EmailAddress email) {
        if (accounts.hasAdministrator() || accounts.findByEmail(email).isPresent()) {
            return Optional.empty();
        }
        String password = TokenSecret.random();
        open(email, password);
        return Optional.of(password);
    }

    private Account open(EmailAddress email, String password) {
        Account account = passwords.open(email, NAME, password);
        accounts.grant(account.getId(), Role.ADMIN);
        return account;
    }

    private void recover(Account account, String password) {
        if (!passwords.matches(password, account)) {
            passwords.change(account.getId(), password);
        }
        if (account.isDisabled()) {
            accounts.enable(account.getId());
        }
        if (!account.viewer().administers()) {
            accounts.grant(account.getId(), Role.ADMIN);
        }
    }
}
