package org.chapterhouse.security;

import org.chapterhouse.account.signin.NetworkAddress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What tells the people who use the site apart. Whoever is not signed in is known by their network alone: they get no
 * cookie, and a browser that says something new about itself every few weeks is still the same person.
 */
@RequestScoped
public class SearcherKey {

    @Inject
    private CurrentViewer current;

    @Inject
    private HttpServletRequest request;

    /** Says who it is: to be hashed with a secret key, never to be kept. */
    public String key() {
        return current.viewer().signedIn()
                ? "account " + current.viewer().accountId()
                : "network " + NetworkAddress.network(request.getRemoteAddr());
    }
}
