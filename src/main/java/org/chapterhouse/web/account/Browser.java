package org.chapterhouse.web.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Client;
import org.chapterhouse.account.KnownClients;
import org.chapterhouse.account.TooManyAttempts;
import org.chapterhouse.security.DeviceCookie;
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
    private Clock clock;

    String address() {
        return request().getRemoteAddr();
    }

    Client client() {
        return new Client(address(), deviceCookie.of(request()).orElse(null));
    }

    void signIn(Account account) {
        Client client = client().device() == null ? client().asNewDevice() : client();
        clients.remember(account, client);
        deviceCookie.send(client.device(), response());
        SignedIn.begin(request(), account, clock.instant());
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
