package org.chapterhouse.web.frame;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Account;
import org.chapterhouse.security.CurrentViewer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whom the head of every page greets, and what it offers them. */
@Named
@RequestScoped
public class Visitor {

    @Inject
    private CurrentViewer viewer;

    public boolean isSignedIn() {
        return viewer.viewer().signedIn();
    }

    /** The number of the account; only of somebody who is signed in. */
    public long getAccount() {
        return viewer.viewer().accountId();
    }

    /** Whether the viewer may import and edit. */
    public boolean isEditor() {
        return Access.mayEdit(viewer.viewer());
    }

    /** Whether the viewer runs the site. */
    public boolean isAdministrator() {
        return viewer.viewer().administers();
    }

    /** The name of the account; empty where nobody is signed in. */
    public String getName() {
        return viewer.findAccount().map(Account::getName).orElse("");
    }

    /** One or two letters for the round button. */
    public String getInitials() {
        return Initials.of(getName());
    }
}
