package org.chapterhouse.web.account;

import org.chapterhouse.account.EmailAddress;
import org.chapterhouse.account.secret.PasswordRules;
import org.chapterhouse.account.secret.WeakPassword;
import org.chapterhouse.account.signin.SignUp;
import org.chapterhouse.account.signin.TooManyAttempts;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.ReturnAddress;
import org.chapterhouse.web.ui.FormMessages;
import org.omnifaces.cdi.Param;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** signup.xhtml */
@Named
@RequestScoped
public class SignUpPage {

    @Inject
    @Param
    private String from;

    @Inject
    private SignUp signUp;

    @Inject
    private CurrentViewer current;

    @Inject
    private Browser browser;

    private String email;
    private String name;
    private String password;

    /** Where to continue afterwards; a page of this site. */
    public String getFrom() {
        return ReturnAddress.of(from).path();
    }

    /** The page for somebody who has an account already. */
    public String getSignIn() {
        return ReturnAddress.of(from).signIn();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public int getMinPasswordLength() {
        return PasswordRules.MIN_LENGTH;
    }

    /** Who has an account needs no second one. */
    public void skipIfSignedIn() {
        if (current.viewer().signedIn()) {
            browser.goTo(ReturnAddress.of(from));
        }
    }

    public void signUp() {
        if (!browser.sentFromHere()) {
            FormMessages.refuseForm("signin.elsewhere");
            return;
        }
        if (!EmailAddress.isValid(email)) {
            FormMessages.refuse("email", "signup.email.invalid");
            return;
        }
        try {
            browser.signIn(signUp.open(new EmailAddress(email), name, password, browser.address()));
            browser.goTo(ReturnAddress.of(from));
        } catch (WeakPassword e) {
            FormMessages.refuse("password", "account.weak." + e.weakness());
        } catch (Conflict e) {
            FormMessages.refuse("email", "signup.email.taken");
        } catch (TooManyAttempts e) {
            browser.slowDown(e);
        }
    }
}
