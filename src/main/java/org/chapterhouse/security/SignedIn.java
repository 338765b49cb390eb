package org.chapterhouse.security;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.chapterhouse.account.Account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * What a browser session remembers of whoever signed in: small, serializable, and worth nothing without the account as
 * it is now.
 *
 * @param epoch of the account when the session began
 * @param at    when the password was given
 */
public record SignedIn(long accountId, int epoch, Instant at) implements Serializable {

    private static final String ATTRIBUTE = SignedIn.class.getName();
    /** After this long the password is asked for again, however busy the session was. */
    private static final Duration LIFETIME = Duration.ofDays(30);

    /** Remembers the account in the session, under a new session id, which nobody can have planted or seen before. */
    public static void begin(HttpServletRequest request, Account account, Instant now) {
        HttpSession session = request.getSession();
        if (!session.isNew()) {
            request.changeSessionId();
        }
        session.setAttribute(ATTRIBUTE, new SignedIn(account.getId(), account.sessionEpoch(), now));
    }

    /** Ends the session with all that it holds. */
    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    static Optional<SignedIn> find(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (SignedIn) session.getAttribute(ATTRIBUTE));
    }

    /** Whether this still stands for the account as it is now. */
    public boolean holds(Account account, Instant now) {
        return !account.isDisabled() && epoch == account.sessionEpoch() && now.isBefore(at.plus(LIFETIME));
    }
}
