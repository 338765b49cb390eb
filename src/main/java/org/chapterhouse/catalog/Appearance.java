package org.chapterhouse.catalog;

import java.util.List;

import org.eclipse.persistence.annotations.JoinFetch;
import org.eclipse.persistence.annotations.JoinFetchType;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A presenter in one session, with the role and organization they had then; either may be unknown (null). */
@Entity
public class Appearance {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @SuppressWarnings("UnusedVariable") // the other side of the session's list
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Session session;

    @SuppressWarnings("UnusedVariable") // the session's list is in this order
    private int position;

    /** Nobody reads an appearance without its presenter's name. */
    @ManyToOne(optional = false)
    @JoinFetch(JoinFetchType.INNER)
    private Presenter presenter;

    private String role;
    private String organization;

    protected Appearance() {}

    public Appearance(Presenter presenter, String role, String organization) {
        this.presenter = presenter;
        this.role = role;
        this.organization = organization;
    }

    /** @param newPosition its place among the session's, from 0 */
    void belongTo(Session newSession, int newPosition) {
        session = newSession;
        position = newPosition;
    }

    static List<PresenterCredit> credits(List<Appearance> appearances) {
        return appearances.stream().map(Appearance::credit).toList();
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
