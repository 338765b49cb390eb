package org.chapterhouse.startup;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

import org.chapterhouse.account.Accounts;
import org.chapterhouse.account.Administrator;
import org.chapterhouse.account.EmailAddress;
import org.chapterhouse.account.secret.PasswordRules;
import org.chapterhouse.account.token.PersonalTokens;
import org.chapterhouse.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Makes sure that somebody can run the site. A password given by the environment is set at every start, so an operator
 * who lost it recovers by restarting with a new one; without it one is generated, once, and written to the log.
 */
@ApplicationScoped
class AdminAccount {

    private static final Logger LOG = System.getLogger(AdminAccount.class.getName());
    private static final int MIN_GIVEN_PASSWORD = 8;
    private static final String TOKEN_NAME = "CHAPTERHOUSE_ADMIN_TOKEN";

    @Inject
    @ConfigProperty(name = "chapterhouse.admin.email", defaultValue = "admin@chapterhouse.local")
    private String email;

    @Inject
    @ConfigProperty(name = "chapterhouse.admin.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "chapterhouse.admin.token")
    private Optional<String> token;

    @Inject
    private Administrator administrator;

    @Inject
    private Accounts accounts;

    @Inject
    private PersonalTokens tokens;

    void ensure(@Observes @Priority(20) @Initialized(ApplicationScoped.class) Object start) {
        try {
            EmailAddress admin = new EmailAddress(email);
            password.filter(AdminAccount::longEnough)
                    .ifPresentOrElse(
                            given -> administrator.ensure(admin, given),
                            () -> administrator.openWithGeneratedPassword(admin).ifPresent(this::tellOnce));
            token.ifPresentOrElse(secret -> seed(admin, secret), tokens::forgetGiven);
        } catch (Problem e) {
            LOG.log(
                    Level.ERROR,
                    "The administrator''s account {0} is not as the settings say: {1}",
                    email,
                    e.getMessage());
        }
    }

    private static boolean longEnough(String given) {
        if (given.length() < MIN_GIVEN_PASSWORD) {
            LOG.log(
                    Level.ERROR,
                    "CHAPTERHOUSE_ADMIN_PASSWORD has fewer than {0} characters and is ignored.",
                    MIN_GIVEN_PASSWORD);
            return false;
        }
        if (given.length() < PasswordRules.MIN_LENGTH) {
            LOG.log(
                    Level.WARNING,
                    "CHAPTERHOUSE_ADMIN_PASSWORD is short; {0} characters or more would be safer.",
                    PasswordRules.MIN_LENGTH);
        }
        return true;
    }

    private void tellOnce(String generated) {
        LOG.log(
                Level.WARNING,
                "The administrator can sign in as {0} with the password {1} (this is shown only once).",
                email,
                generated);
    }

    private void seed(EmailAddress admin, String secret) {
        accounts.findByEmail(admin)
                .ifPresentOrElse(
                        account -> tokens.seed(account.getId(), TOKEN_NAME, secret),
                        () -> LOG.log(
                                Level.WARNING, "CHAPTERHOUSE_ADMIN_TOKEN is ignored: there is no account {0}.", admin));
    }
}
