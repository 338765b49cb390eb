package org.chapterhouse.web.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.signin.BrowserSessions;
import org.chapterhouse.account.signin.Client;
import org.chapterhouse.account.signin.KnownClients;
import org.chapterhouse.account.signin.TooManyAttempts;
import org.chapterhouse.security.DeviceCookie;
import org.chapterhouse.security.RequestOrigin;
import org.chapterhouse.security.ReturnAddress;
import org.chapterhouse.security.SignedIn;
import org.chapterhouse.web.ui.FormMessages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The browser at the other end of a Faces request: its session, its network address, where it goes next. */
@ApplicationScoped
class Browser {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private KnownClients clients;

    @Inject
    private DeviceCookie deviceCookie;

    @Inject
    private BrowserSessions sessions;

    String address() {
        return request().getRemoteAddr();
    }

    Client client() {
        return new Client(address(), deviceCookie.of(request()).orElse(null));
    }

    /** Also known again next time. */
    void signIn(Account account) {
        Client client = client().device() == null ? client().asNewDevice() : client();
        clients.remember(account, client);
        deviceCookie.send(client.device(), response());
        begin(account, false);
    }

    /** Leaves nothing behind on a computer that others use, too. */
    void signInShared(Account account) {
        begin(account, true);
    }

    /** After a new password: the session of the old one is over. */
    void signInAgain(Account account) {
        if (SignedIn.find(request()).filter(SignedIn::shared).isPresent()) {
            signInShared(account);
        } else {
            signIn(account);
        }
    }

    /** Number of the browser session of this request, empty where nobody is signed in. */
    Optional<Long> session() {
        return SignedIn.find(request()).map(SignedIn::session);
    }

    /** Whether the form was sent from a page of this site: nobody else may sign somebody in. */
    boolean sentFromHere() {
        return RequestOrigin.of(request()).isOwn();
    }

    private void begin(Account account, boolean shared) {
        String name = BrowserName.of(request().getHeader("User-Agent"));
        SignedIn.begin(request(), account, sessions.begin(account, name, client(), shared));
    }

    void goTo(ReturnAddress address) {
        ExternalContext external = external();
        try {
            external.redirect(external.getRequestContextPath() + address.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Programs learn from the status and the header what people read above the form. */
    void slowDown(TooManyAttempts attempts) {
        external().setResponseStatus(TOO_MANY_REQUESTS);
        external()
                .setResponseHeader(
                        "Retry-After", String.valueOf(attempts.pause().toSeconds() + 1));
        FormMessages.refuseForm("signin.tooMany", attempts.minutes());
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
