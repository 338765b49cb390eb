package org.chapterhouse.web.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.TooManyAttempts;
import org.chapterhouse.security.ReturnAddress;
import org.chapterhouse.security.SignedIn;
import org.chapterhouse.web.ui.FormMessages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The browser at the other end of a Faces request: its session, its network address, where it goes next. */
@ApplicationScoped
class Browser {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private Clock clock;

    String address() {
        return request().getRemoteAddr();
    }

    void signIn(Account account) {
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

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
