package org.chapterhouse.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.ManyToOne;

/** A presenter in one session, with the role and organization they had then; either may be unknown (null). */
@Embeddable
public class Appearance {

    @ManyToOne(optional = false)
    private Presenter presenter;

    private String role;
    private String organization;

    protected Appearance() {}

    public Appearance(Presenter presenter, String role, String organization) {
        this.presenter = presenter;
        this.role = role;
        this.organization = organization;
    }

    PresenterCredit credit() {
        return new PresenterCredit(presenter.getName(), role, organization);
    }

    public Presenter getPresenter() {
        return presenter;
    }

    public String getRole() {
        return role;
    }

    public String getOrganization() {
        return organization;
    }
}
