package org.chapterhouse.web.account;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.signin.SignIn;
import org.chapterhouse.account.signin.TooManyAttempts;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.ReturnAddress;
import org.chapterhouse.web.ui.FormMessages;
import org.omnifaces.cdi.Param;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** signin.xhtml */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    @Param
    private String from;

    @Inject
    private SignIn signIn;

    @Inject
    private CurrentViewer current;

    @Inject
    private Browser browser;

    private String email;
    private String password;
    private boolean shared;

    /** Where to continue afterwards; a page of this site. */
    public String getFrom() {
        return ReturnAddress.of(from).path();
    }

    /** The page for somebody who has no account yet. */
    public String getSignUp() {
        return ReturnAddress.of(from).signUp();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Nobody signs in twice. */
    public void skipIfSignedIn() {
        if (current.viewer().signedIn()) {
            browser.goTo(ReturnAddress.of(from));
        }
    }

    /** Whether others use the computer, too. */
    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }

    public void signIn() {
        if (!browser.sentFromHere()) {
            FormMessages.refuseForm("signin.elsewhere");
            return;
        }
        try {
            signIn.attempt(email, password, browser.client())
                    .ifPresentOrElse(
                            account -> {
                                begin(account);
                                browser.goTo(ReturnAddress.of(from));
                            },
                            () -> FormMessages.refuseForm("signin.wrong"));
        } catch (TooManyAttempts e) {
            browser.slowDown(e);
        } catch (Forbidden e) {
            FormMessages.refuseForm("signin.disabled");
        }
    }

    private void begin(Account account) {
        if (shared) {
            browser.signInShared(account);
        } else {
            browser.signIn(account);
        }
    }
}
