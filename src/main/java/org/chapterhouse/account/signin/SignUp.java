package org.chapterhouse.account.signin;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.EmailAddress;
import org.chapterhouse.account.Passwords;
import org.chapterhouse.account.PersonName;
import org.chapterhouse.account.secret.PasswordRules;
import org.chapterhouse.account.secret.WeakPassword;
import org.chapterhouse.problem.Conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Opening an account. An e-mail address that has one already is said to be taken: without mail there is no other honest
 * answer, and the limit on attempts keeps anybody from asking for a list of addresses.
 */
@ApplicationScoped
public class SignUp {

    @Inject
    private SignInThrottle attempts;

    @Inject
    private Passwords passwords;

    /**
     * Opens the account of a learner.
     *
     * @param address the network address of the client
     * @throws TooManyAttempts                      when too many were opened from there within an hour
     * @throws WeakPassword                         when the password breaks the rules
     * @throws Conflict                             when there is an account with this e-mail address
     * @throws org.chapterhouse.problem.Invalid     when e-mail address or name cannot be one
     */
    public Account open(EmailAddress email, String name, String password, String address) {
        String cleanName = PersonName.normalized(name);
        PasswordRules.check(password, email.value(), cleanName);
        attempts.beginSignUp(address);
        return passwords.open(email, cleanName, password);
    }
}
