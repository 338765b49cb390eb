package org.chapterhouse.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Accounts;
import org.chapterhouse.account.Administrator;
import org.chapterhouse.account.EmailAddress;
import org.chapterhouse.account.Role;
import org.chapterhouse.account.Scope;
import org.chapterhouse.account.Visitor;
import org.chapterhouse.account.token.TokenCreation;
import org.chapterhouse.account.token.TokenPlan;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.problem.Forbidden;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;

@ExtendWith(ArquillianExtension.class)
class SignInIT {

    private static final String PASSWORD = "velvet anchor tundra";
    private static final String OTHER_PASSWORD = "harbor lantern meadow";

    private static final TokenPlan REPORT = new TokenPlan("Report", Set.of(Scope.READ), 90);

    @Inject
    private SignIn signIn;

    /** Counts a guess without the time it takes to check it. */
    @Inject
    private SignInThrottle throttle;

    @Inject
    private TokenCreation creation;

    @Inject
    private BrowserSessions browserSessions;

    @Inject
    private SignUp signUp;

    @Inject
    private PasswordChange passwordChange;

    @Inject
    private Administrator administrator;

    @Inject
    private Accounts accounts;

    @Inject
    @ConfigProperty(name = "chapterhouse.admin.token")
    private String adminToken;

    private final Visitor visitor = new Visitor();
    private final String email = UUID.randomUUID() + "@example.org";

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @Test
    void signingUpSignsInAndLeadsOnToTheWantedPage() {
        HttpResponse<String> answer = visitor.signUp("Ada Lovelace", email, PASSWORD, "/learning?x=1");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/learning?x=1");
        assertThat(visitor.get("/account").body()).contains("Ada Lovelace", email);
        assertThat(visitor.signOut().statusCode()).isEqualTo(302);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void aTakenAddressAndAWeakPasswordAreExplained() {
        open();
        assertThat(visitor.signUp("Ada", email, OTHER_PASSWORD, "/").body()).contains("already an account");
        assertThat(visitor.signUp("Ada", "x" + email, "password1234", "/").body())
                .contains("first passwords an attacker would try");
        assertThat(visitor.signUp("Ada", "no address", OTHER_PASSWORD, "/").body())
                .contains("name@example.org");
    }

    @Test
    void theSessionIdChangesWhenSomebodySignsIn() {
        open();
        visitor.get("/signin");
        String before = visitor.session().orElseThrow();
        HttpResponse<String> answer = visitor.signIn(email, PASSWORD);
        assertThat(visitor.session()).isPresent().get().isNotEqualTo(before);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
        assertThat(location(answer)).endsWith("/account");
    }

    @Test
    void readingBeginsNoSession() {
        for (String path : List.of("/", "/browse", "/search?q=census", "/no-such-page")) {
            assertThat(visitor.get(path).headers().allValues("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void aFormSentByAnotherSiteSignsNobodyIn() {
        open();
        for (String origin : List.of("https://evil.example", "null")) {
            HttpResponse<String> answer = visitor.signInFrom(origin, email, PASSWORD);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("This form was not sent from our page.");
            assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void whoComesNextFindsNothing() {
        open();
        assertThat(visitor.get("/").headers().firstValue("Cache-Control")).contains("public, max-age=0, s-maxage=10");
        visitor.signIn(email, PASSWORD);
        for (String path : List.of("/", "/account", "/learning", "/browse", "/no-such-page")) {
            assertThat(visitor.get(path).headers().firstValue("Cache-Control"))
                    .as(path)
                    .contains("private, no-store");
        }
        assertThat(visitor.signOut().headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
    }

    @Test
    void aSharedComputerIsNotKnownAgain() {
        open();
        assertThat(visitor.signInShared(email, PASSWORD).headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("JSESSIONID=")
                        .doesNotContainIgnoringCase("max-age")
                        .doesNotContainIgnoringCase("expires"));
        assertThat(visitor.device()).isNull();
        assertThat(visitor.get("/account").body()).contains("Shared computer");
        Visitor own = new Visitor();
        own.signIn(email, PASSWORD);
        assertThat(own.device()).isNotNull();
    }

    @Test
    void sessionsElsewhereCanBeEnded() {
        Account account = open();
        Visitor elsewhere = new Visitor();
        elsewhere.signIn(email, PASSWORD);
        visitor.signIn(email, PASSWORD);
        assertThat(browserSessions.ofAccount(account.getId())).hasSize(2);
        assertThat(visitor.get("/account").body()).contains("This browser", "Where you are signed in");
        browserSessions.end(
                account.getId() + 1,
                browserSessions.ofAccount(account.getId()).get(1).getId());
        assertThat(elsewhere.get("/account").statusCode())
                .as("by somebody else")
                .isEqualTo(200);
        browserSessions.end(
                account.getId(),
                browserSessions.ofAccount(account.getId()).get(1).getId());
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        visitor.signOut();
        assertThat(browserSessions.ofAccount(account.getId())).isEmpty();
    }

    @Test
    void nobodyLearnsWhetherAnAccountExists() {
        open();
        String answer = "The e-mail address or the password is wrong.";
        assertThat(visitor.signIn(email, "wrong").body()).contains(answer);
        assertThat(visitor.signIn("nobody-" + email, "wrong").body()).contains(answer);
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordHasToWait() {
        open();
        IntStream.range(0, 5)
                .forEach(i -> assertThat(visitor.signIn(email, "wrong" + i).statusCode())
                        .isEqualTo(200));
        HttpResponse<String> answer = visitor.signIn(email, PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 31L);
        assertThat(answer.body()).contains("Too many attempts");
        assertThat(signIn.attempt(email, PASSWORD, Client.at("192.0.2.1")))
                .as("from elsewhere")
                .isPresent();
    }

    @Test
    void guessingAtOnceIsNoWayAroundTheLimit() {
        open();
        AtomicInteger checked = new AtomicInteger();
        IntStream.range(0, 12).parallel().forEach(i -> {
            try {
                signIn.attempt(email, "wrong" + i, Client.at("192.0.2.2"));
                checked.incrementAndGet();
            } catch (TooManyAttempts e) {
                assertThat(e.pause()).isPositive();
            }
        });
        assertThat(checked).hasValue(5);
    }

    @Test
    void guessingFromElsewhereDoesNotLockOutWhoWasHereBefore() {
        open();
        assertThat(visitor.signIn(email, PASSWORD).statusCode()).isEqualTo(302);
        visitor.signOut();
        guessFromManyNetworks();
        assertThatThrownBy(() -> signIn.attempt(email, PASSWORD, Client.at("203.0.113.200")))
                .as("a stranger")
                .isInstanceOf(TooManyAttempts.class);
        assertThat(signIn.attempt(email, PASSWORD, Client.at("127.0.0.1")))
                .as("the same network")
                .isPresent();
        assertThat(signIn.attempt(email, PASSWORD, new Client("203.0.113.201", visitor.device())))
                .as("the same device elsewhere")
                .isPresent();
        guessFromManyNetworks();
        assertThat(visitor.signIn(email, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void aKnownDeviceMayGuessNoMoreThanOthers() {
        open();
        visitor.signIn(email, PASSWORD);
        IntStream.range(0, 5).forEach(i -> throttle.beginSignIn(email, new Client("203.0.113." + i, visitor.device())));
        assertThatThrownBy(() -> signIn.attempt(email, PASSWORD, new Client("203.0.113.9", visitor.device())))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void afterANewPasswordOnlyTheDeviceThatChangedItIsKnown() {
        Account account = open();
        visitor.signIn(email, PASSWORD);
        passwordChange.change(account, PASSWORD, OTHER_PASSWORD, Client.at("192.0.2.15"));
        guessFromManyNetworks();
        assertThatThrownBy(() -> signIn.attempt(email, PASSWORD, new Client("203.0.113.201", visitor.device())))
                .isInstanceOf(TooManyAttempts.class);
    }

    private void guessFromManyNetworks() {
        for (int i = 0; i < 30; i++) {
            try {
                throttle.beginSignIn(email, Client.at("198.51.100." + i));
            } catch (TooManyAttempts e) {
                assertThat(e.pause()).isPositive();
            }
        }
    }

    @Test
    void theRightPasswordForgetsEarlierFailures() {
        open();
        for (int round = 0; round < 2; round++) {
            IntStream.range(0, 4)
                    .forEach(i -> assertThat(signIn.attempt(email, "wrong", Client.at("192.0.2.3")))
                            .isEmpty());
            assertThat(signIn.attempt(email, PASSWORD, Client.at("192.0.2.3"))).isPresent();
        }
    }

    @Test
    void aDisabledAccountIsOutAtOnce() {
        Account account = open();
        visitor.signIn(email, PASSWORD);
        String token = creation.create(account, PASSWORD, Client.at("192.0.2.4"), REPORT)
                .orElseThrow()
                .secret();
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        accounts.disable(account.getId(), null);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
        assertThat(browserSessions.ofAccount(account.getId())).isEmpty();
        assertThat(new Visitor().getWithToken("/api/v1/me/progress", token).statusCode())
                .isEqualTo(401);
        assertThatThrownBy(() -> signIn.attempt(email, PASSWORD, Client.at("192.0.2.4")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aNewPasswordEndsAllSessions() {
        Account account = open();
        visitor.signIn(email, PASSWORD);
        assertThat(passwordChange.change(account, "wrong", OTHER_PASSWORD, Client.at("192.0.2.5")))
                .isEmpty();
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        assertThat(passwordChange.change(account, PASSWORD, OTHER_PASSWORD, Client.at("192.0.2.5")))
                .isPresent();
        assertThat(browserSessions.ofAccount(account.getId())).isEmpty();
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
        assertThat(visitor.signIn(email, OTHER_PASSWORD).statusCode()).isEqualTo(302);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void anOperatorCanAlwaysGetBackIn() {
        Account admin = administrator.ensure(new EmailAddress(email), PASSWORD);
        accounts.withdraw(admin.getId(), Role.ADMIN);
        accounts.disable(admin.getId(), null);
        administrator.ensure(new EmailAddress(email), OTHER_PASSWORD);
        assertThat(signIn.attempt(email, OTHER_PASSWORD, Client.at("192.0.2.6"))
                        .orElseThrow()
                        .viewer()
                        .administers())
                .isTrue();
    }

    @Test
    void personalPagesLeadToSigningInAndEditorsPagesStayShut() {
        assertThat(location(visitor.get("/learning?x=1"))).endsWith("/signin?from=%2Flearning%3Fx%3D1");
        assertThat(location(visitor.get("/admin/imports"))).endsWith("/signin?from=%2Fadmin%2Fimports");
        Account account = open();
        visitor.signIn(email, PASSWORD);
        assertThat(visitor.get("/admin/imports").statusCode()).isEqualTo(403);
        accounts.grant(account.getId(), Role.EDITOR);
        assertThat(visitor.get("/admin/imports").statusCode())
                .as("a new role counts at once")
                .isNotEqualTo(403);
    }

    @Test
    void changesSentByOtherSitesAreRefused() {
        open();
        visitor.signIn(email, PASSWORD);
        String watched = "/api/v1/sessions/no-such-session/watched";
        assertThat(visitor.postJson(watched, "{}").statusCode()).isEqualTo(403);
        assertThat(visitor.postJson(watched, "{}", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.postJson(watched, "{}", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.postJson(watched, "{}", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.postJson(watched, "{}", visitor.ownOrigin()).statusCode())
                .isEqualTo(400);
        assertThat(new Visitor()
                        .postJson(watched, "{}", "Authorization", "Bearer " + adminToken)
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.postJson("/signout", "").statusCode()).isEqualTo(403);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        assertThat(visitor.postJson(
                                "/api/v1/sessions/no-such-session/watched",
                                " ".repeat(262_145),
                                "Authorization",
                                "Bearer " + adminToken)
                        .statusCode())
                .isEqualTo(413);
    }

    private Account open() {
        return signUp.open(new EmailAddress(email), "Ada Lovelace", PASSWORD, "192.0.2.9");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }
}
