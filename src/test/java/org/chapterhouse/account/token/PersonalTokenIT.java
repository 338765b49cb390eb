package org.chapterhouse.account.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Accounts;
import org.chapterhouse.account.EmailAddress;
import org.chapterhouse.account.Role;
import org.chapterhouse.account.Scope;
import org.chapterhouse.account.Visitor;
import org.chapterhouse.account.signin.Client;
import org.chapterhouse.account.signin.PasswordChange;
import org.chapterhouse.account.signin.SignUp;
import org.chapterhouse.account.signin.TooManyAttempts;
import org.chapterhouse.local.Deployments;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;

@ExtendWith(ArquillianExtension.class)
class PersonalTokenIT {

    private static final String PASSWORD = "velvet anchor tundra";
    private static final String OTHER_PASSWORD = "harbor lantern meadow";

    private static final TokenPlan REPORT = new TokenPlan("Report", Set.of(Scope.READ), 90);

    @Inject
    private TokenCreation creation;

    @Inject
    private SignUp signUp;

    @Inject
    private PasswordChange passwordChange;

    @Inject
    private PersonalTokens tokens;

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
    void aTokenWorksWithoutASessionUntilItIsRevoked() {
        Account account = open();
        NewToken made = tokens.create(account.getId(), REPORT);
        assertThat(visitor.getWithToken("/api/v1/me/progress", made.secret()).statusCode())
                .isEqualTo(200);
        assertThat(visitor.session()).isEmpty();
        assertThat(tokens.ofAccount(account.getId()))
                .singleElement()
                .satisfies(token -> assertThat(token.getLastUsedAt()).isNotNull());
        tokens.revoke(account.getId(), made.token().getId());
        HttpResponse<String> answer = visitor.getWithToken("/api/v1/me/progress", made.secret());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        tokens.restore(account.getId(), made.token().getId());
        assertThat(visitor.getWithToken("/api/v1/me/progress", made.secret()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenIsMadeWithThePasswordOnly() {
        Account account = open();
        assertThat(creation.create(account, "wrong", Client.at("192.0.2.10"), REPORT))
                .isEmpty();
        NewToken made = creation.create(account, PASSWORD, Client.at("192.0.2.10"), REPORT)
                .orElseThrow();
        assertThat(Duration.between(made.token().getCreatedAt(), made.token().getExpiresAt()))
                .isEqualTo(Duration.ofDays(90));
        IntStream.range(0, 5)
                .forEach(i -> assertThat(creation.create(account, "wrong", Client.at("192.0.2.11"), REPORT))
                        .isEmpty());
        assertThatThrownBy(() -> creation.create(account, PASSWORD, Client.at("192.0.2.11"), REPORT))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void aNewPasswordEndsAllTokens() {
        Account account = open();
        String used = tokens.create(account.getId(), REPORT).secret();
        NewToken revoked = tokens.create(account.getId(), REPORT);
        tokens.revoke(account.getId(), revoked.token().getId());
        assertThat(visitor.getWithToken("/api/v1/me/progress", used).statusCode())
                .isEqualTo(200);
        assertThat(passwordChange.change(account, PASSWORD, OTHER_PASSWORD, Client.at("192.0.2.12")))
                .isPresent();
        assertThat(visitor.getWithToken("/api/v1/me/progress", used).statusCode())
                .isEqualTo(401);
        assertThat(tokens.ofAccount(account.getId())).as("nothing to restore").isEmpty();
        assertThat(visitor.getWithToken("/api/v1/me/progress", adminToken).statusCode())
                .as("of the settings")
                .isEqualTo(200);
    }

    @Test
    void aTokenDoesWhatItsScopesSayAndNoMore() {
        Account account = open();
        accounts.grant(account.getId(), Role.ADMIN);
        String note = "/api/v1/me/notes";
        String session = "/api/v1/sessions/no-such-session";
        for (Scope scope : Scope.values()) {
            String token = tokens.create(account.getId(), new TokenPlan("Scope", Set.of(scope), 7))
                    .secret();
            boolean edits = scope == Scope.EDIT || scope == Scope.ADMIN;
            assertThat(visitor.getWithToken("/api/v1/me/progress", token).statusCode())
                    .as("reading with " + scope)
                    .isEqualTo(scope == Scope.READ ? 200 : 403);
            assertThat(visitor.getWithToken("/learning", token).statusCode())
                    .as("a page with " + scope)
                    .isEqualTo(scope == Scope.READ ? 200 : 403);
            assertThat(visitor.postJson(note, "{}", "Authorization", "Bearer " + token)
                            .statusCode())
                    .as("a note with " + scope)
                    .isEqualTo(scope == Scope.LEARN ? 400 : 403);
            HttpResponse<String> edit =
                    visitor.send("PATCH", session, "application/merge-patch+json", "{}", "Bearer " + token);
            assertThat(edit.statusCode()).as("an edit with " + scope).isEqualTo(edits ? 404 : 403);
            if (!edits) {
                assertThat(edit.body()).contains("the scope “edit”");
                assertThat(edit.headers().firstValue("Content-Type")).contains("application/problem+json");
            }
            assertThat(visitor.getWithToken("/api/v1/index", token).statusCode())
                    .as("the index with " + scope)
                    .isEqualTo(scope == Scope.ADMIN ? 200 : 403);
            assertThat(visitor.postJson("/account", "", "Authorization", "Bearer " + token)
                            .statusCode())
                    .as("a form with " + scope)
                    .isEqualTo(scope == Scope.ADMIN ? 200 : 403);
            assertThat(visitor.getWithToken("/admin/imports", token).statusCode())
                    .as("an editor's page with " + scope)
                    .isEqualTo(403);
        }
    }

    private Account open() {
        return signUp.open(new EmailAddress(email), "Ada Lovelace", PASSWORD, "192.0.2.9");
    }
}
