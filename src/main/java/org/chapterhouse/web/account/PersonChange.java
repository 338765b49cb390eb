package org.chapterhouse.web.account;

import org.chapterhouse.account.AccountAdministration;
import org.chapterhouse.account.AccountChange;
import org.chapterhouse.account.Role;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.RequestOrigin;
import org.chapterhouse.web.frame.MovedPage;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.Choices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What one of the forms on the page about a person changes, and how it went. */
@Named
@RequestScoped
public class PersonChange {

    private static final String OWN_PAGE = "/account";

    @Inject
    private AccountAdministration administration;

    @Inject
    private CurrentViewer current;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Choices choices;

    @Inject
    private Texts texts;

    private String refused;

    /** Does nothing where no form was sent. */
    void takeIfSent(long id) {
        if (!request.getMethod().equals("POST")) {
            return;
        }
        if (!RequestOrigin.of(request).isOwn()) {
            throw new Forbidden("problem.origin");
        }
        try {
            String done = choices.one("do");
            change(id, done);
            MovedPage.show(
                    leaves(id, done)
                            ? OWN_PAGE
                            : PersonRow.address(id).with("done", done).toString());
        } catch (Conflict | Invalid e) {
            refused = e.getMessage();
        }
    }

    private void change(long id, String wanted) {
        switch (wanted) {
            case "role" -> administration.change(id, AccountChange.to(role()), current.viewer());
            case "disable" ->
                administration.change(id, AccountChange.disabling(choices.one("reason")), current.viewer());
            case "enable" -> administration.change(id, AccountChange.enabling(), current.viewer());
            case "signout" -> administration.signOutEverywhere(id, current.viewer());
            default -> throw new Invalid("error.problem.text");
        }
    }

    private Role role() {
        Role role = PeoplePage.role(choices.one("role"));
        if (role == null) {
            throw new Invalid("error.problem.text");
        }
        return role;
    }

    /** Whether they shut themselves out of this page. */
    private boolean leaves(long id, String done) {
        return current.viewer().accountId() == id && !(done.equals("role") && role() == Role.ADMIN);
    }

    /** Why it was not done; null where it was, or where no form was sent. */
    public String getRefused() {
        return refused;
    }

    /** What was done just before; null for nothing. */
    public String getDone() {
        return refused == null ? texts.family("people.done.").get(choices.one("done")) : null;
    }

    /** The reason as it was typed. */
    public String getReason() {
        return choices.one("reason");
    }
}
