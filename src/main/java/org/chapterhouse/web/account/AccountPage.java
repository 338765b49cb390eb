package org.chapterhouse.web.account;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Accounts;
import org.chapterhouse.account.secret.PasswordRules;
import org.chapterhouse.account.secret.WeakPassword;
import org.chapterhouse.account.signin.PasswordChange;
import org.chapterhouse.account.signin.TooManyAttempts;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.ui.FormMessages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** account.xhtml: name and password. */
@Named
@RequestScoped
public class AccountPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordChange passwordChange;

    @Inject
    private Browser browser;

    private Account account;
    private String name;
    private String currentPassword;
    private String newPassword;

    @PostConstruct
    void load() {
        account = current.requireAccount();
        name = account.getName();
    }

    public String getEmail() {
        return account.getEmail();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCurrentPassword() {
        return currentPassword;
    }

    public void setCurrentPassword(String currentPassword) {
        this.currentPassword = currentPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public int getMinPasswordLength() {
        return PasswordRules.MIN_LENGTH;
    }

    public void rename() {
        name = accounts.rename(account.getId(), name).getName();
        FormMessages.confirm("account.name.saved");
    }

    public void changePassword() {
        try {
            passwordChange
                    .change(account, currentPassword, newPassword, browser.client())
                    .ifPresentOrElse(
                            changed -> {
                                browser.signInAgain(changed);
                                FormMessages.confirm("account.password.changed");
                            },
                            () -> FormMessages.refuse("password:current", "account.password.wrong"));
        } catch (WeakPassword e) {
            FormMessages.refuse("password:new", "account.weak." + e.weakness());
        } catch (TooManyAttempts e) {
            FormMessages.refuse("password:current", "signin.tooMany", e.minutes());
        }
    }
}
