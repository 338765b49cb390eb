package org.chapterhouse.security;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.signin.BrowserSession;
import org.chapterhouse.account.signin.BrowserSessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * What a browser session remembers of whoever signed in: small, serializable, and worth nothing without the account as
 * it is now.
 *
 * @param session number of the {@link BrowserSession}
 * @param epoch   of the account when the session began
 * @param at      when the password was given
 * @param shared  whether others use the computer, too
 */
public record SignedIn(long accountId, long session, int epoch, Instant at, boolean shared) implements Serializable {

    private static final String ATTRIBUTE = SignedIn.class.getName();
    private static final String SEEN = ATTRIBUTE + ".seen";
    /** After this long the password is asked for again, however busy the session was. */
    private static final Duration LIFETIME = Duration.ofDays(30);
    /** On a shared computer: a working session, and no longer than somebody is away for a moment. */
    private static final Duration SHARED_LIFETIME = Duration.ofHours(4);

    private static final Duration SHARED_IDLE = Duration.ofMinutes(15);
    /** Half a day: nobody has to sign in again after lunch. */
    private static final Duration IDLE = Duration.ofHours(12);

    /** Remembers the account in the session, under a new session id, which nobody can have planted or seen before. */
    public static void begin(HttpServletRequest request, Account account, BrowserSession of) {
        HttpSession session = request.getSession();
        if (!session.isNew()) {
            request.changeSessionId();
        }
        session.setMaxInactiveInterval((int) (of.isShared() ? SHARED_IDLE : IDLE).toSeconds());
        session.setAttribute(
                ATTRIBUTE,
                new SignedIn(account.getId(), of.getId(), account.sessionEpoch(), of.getBeganAt(), of.isShared()));
        session.setAttribute(SEEN, of.getBeganAt());
    }

    /** Ends the session with all that it holds. */
    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Lets it be written down now and then that the session is in use. */
    void seen(HttpServletRequest request, BrowserSessions sessions) {
        HttpSession http = request.getSession(false);
        Instant known = (Instant) http.getAttribute(SEEN);
        Instant noted = sessions.seen(session, known);
        if (!noted.equals(known)) {
            http.setAttribute(SEEN, noted);
        }
    }

    public static Optional<SignedIn> find(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (SignedIn) session.getAttribute(ATTRIBUTE));
    }

    /** Whether this still stands for the account as it is now. */
    public boolean holds(Account account, Instant now) {
        return !account.isDisabled()
                && epoch == account.sessionEpoch()
                && now.isBefore(at.plus(shared ? SHARED_LIFETIME : LIFETIME));
    }
}
