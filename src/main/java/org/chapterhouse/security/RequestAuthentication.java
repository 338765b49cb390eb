package org.chapterhouse.security;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Scope;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.signin.BrowserSessions;
import org.chapterhouse.account.signin.NetworkAddress;
import org.chapterhouse.account.token.PersonalToken;
import org.chapterhouse.account.token.PersonalTokens;
import org.chapterhouse.account.token.RecentAccounts;
import org.chapterhouse.audit.AuditKind;
import org.chapterhouse.audit.AuditLog;
import org.chapterhouse.audit.AuditOrigin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Finds out who sent a request: by an access token where one is sent, else by the session. The account is read each
 * time, so what changed about it counts at once; only players, who ask many times a minute, are remembered for a few
 * seconds. Never begins a session.
 */
@ApplicationScoped
class RequestAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";
    private static final String REST = "/api/";
    private static final String RECORDINGS = "/media/recordings";
    private static final Set<String> READS = Set.of("GET", "HEAD");

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private AuditLog audit;

    @Inject
    private AuditOrigin origin;

    @Inject
    private PersonalTokens tokens;

    @Inject
    private RecentAccounts recent;

    @Inject
    private BrowserSessions sessions;

    @Inject
    private Clock clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/jakarta.faces.resource/")) {
            return context.doNothing();
        }
        origin.from(NetworkAddress.network(request.getRemoteAddr()));
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            String secret = authorization.substring(BEARER.length()).strip();
            return byToken(plays(request) ? recent.findToken(secret) : tokens.find(secret), request, response, context);
        }
        Optional<Account> account = bySession(request);
        if (account.isPresent()) {
            currentViewer.cameBySession(account.get());
            return welcome(context);
        }
        return context.isProtected() ? askToSignIn(request, response, context) : context.doNothing();
    }

    /** Whether a part of a recording is asked for, and nothing that could change anything. */
    private static boolean plays(HttpServletRequest request) {
        return RECORDINGS.equals(request.getServletPath()) && READS.contains(request.getMethod());
    }

    private AuthenticationStatus byToken(
            Optional<PersonalToken> token,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        if (token.isEmpty()) {
            audit.recordOnce(AuditKind.TOKEN_REFUSED, null, "");
            TokenRefusal.INVALID.answer(response);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (!request.getServletPath().startsWith(REST) && !allowed(token.get(), request)) {
            TokenRefusal.NOT_FOR_PAGES.answer(response);
            return AuthenticationStatus.SEND_FAILURE;
        }
        currentViewer.cameByToken(token.get());
        return welcome(context);
    }

    /** Forms are for people: a token that may not do everything only reads pages. REST resources name their scopes. */
    private static boolean allowed(PersonalToken token, HttpServletRequest request) {
        return token.getScopes().contains(READS.contains(request.getMethod()) ? Scope.READ : Scope.ADMIN);
    }

    private Optional<Account> bySession(HttpServletRequest request) {
        Optional<SignedIn> found = SignedIn.find(request);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SignedIn signedIn = found.get();
        if (plays(request)) {
            return recent.findSignedIn(signedIn.accountId(), signedIn.session())
                    .filter(account -> signedIn.holds(account, clock.instant()));
        }
        Optional<Account> account = sessions.findSignedIn(signedIn.accountId(), signedIn.session())
                .filter(of -> signedIn.holds(of, clock.instant()));
        account.ifPresent(of -> signedIn.seen(request, sessions));
        return account;
    }

    private AuthenticationStatus welcome(HttpMessageContext context) {
        Viewer viewer = currentViewer.viewer();
        Set<String> groups = viewer.roles().stream().map(Enum::name).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(new CallerPrincipal(String.valueOf(viewer.accountId())), groups);
    }

    private static AuthenticationStatus askToSignIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        String address = request.getContextPath() + ReturnAddress.of(request).signIn();
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return context.redirect(address);
        }
        try {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().printf("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <partial-response><redirect url="%s"/></partial-response>""", address.replace("&", "&amp;"));
            response.flushBuffer();
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new AuthenticationException("The answer to a script could not be written", e);
        }
    }
}
