package org.chapterhouse.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Accounts;
import org.chapterhouse.account.EmailAddress;
import org.chapterhouse.account.Role;
import org.chapterhouse.account.Scope;
import org.chapterhouse.account.Visitor;
import org.chapterhouse.account.token.NewToken;
import org.chapterhouse.account.token.PersonalTokens;
import org.chapterhouse.account.token.TokenCreation;
import org.chapterhouse.account.token.TokenPlan;
import org.chapterhouse.audit.AuditKind;
import org.chapterhouse.audit.AuditRow;
import org.chapterhouse.audit.AuditTrail;
import org.chapterhouse.local.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;

@ExtendWith(ArquillianExtension.class)
class AuditIT {

    private static final String PASSWORD = "velvet anchor tundra";

    @Inject
    private AuditTrail trail;

    @Inject
    private SignUp signUp;

    @Inject
    private SignIn signIn;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordChange passwordChange;

    @Inject
    private TokenCreation creation;

    @Inject
    private PersonalTokens tokens;

    private final Visitor visitor = new Visitor();
    private final String email = UUID.randomUUID() + "@example.org";

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @Test
    void tellsWhoDidWhatFromWhere() {
        Account account = open();
        visitor.signIn(email, "wrong");
        visitor.signIn(email, PASSWORD);
        visitor.get("/api/v1/me/export.json");
        NewToken token = creation.create(
                        account, PASSWORD, Client.at("192.0.2.30"), new TokenPlan("Report", Set.of(Scope.READ), 7))
                .orElseThrow();
        tokens.revoke(account.getId(), token.token().getId());
        passwordChange.change(account, PASSWORD, "harbor lantern meadow", Client.at("192.0.2.30"));
        List<AuditRow> rows = trail.page(null, email, 1, 50);
        assertThat(rows.stream().map(AuditRow::kind))
                .containsExactly(
                        AuditKind.PASSWORD,
                        AuditKind.TOKEN,
                        AuditKind.TOKEN,
                        AuditKind.EXPORT,
                        AuditKind.SIGN_IN,
                        AuditKind.SIGN_IN_FAILED,
                        AuditKind.SIGN_UP);
        assertThat(rows.get(3).network()).isEqualTo("127.0.0.1");
        assertThat(rows.get(2).detail()).isEqualTo("+Report [READ]");
        assertThat(trail.count(AuditKind.TOKEN, email)).isEqualTo(2);
        assertThat(trail.page(null, email, 2, 5)).hasSize(2);
        assertThat(rows.toString()).doesNotContain(token.secret(), PASSWORD);
    }

    @Test
    void rolesAndLockoutsAreToldOnceEach() {
        Account account = open();
        accounts.grant(account.getId(), Role.EDITOR);
        accounts.withdraw(account.getId(), Role.EDITOR);
        IntStream.range(0, 5).forEach(i -> throttle.beginSignIn(email, Client.at("192.0.2.31")));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> signIn.attempt(email, PASSWORD, Client.at("192.0.2.31")))
                    .isInstanceOf(TooManyAttempts.class);
        }
        assertThat(trail.count(AuditKind.LOCKED_OUT, email)).isOne();
        assertThat(trail.page(AuditKind.ROLE, "", 1, 2).stream().map(AuditRow::detail))
                .containsExactly("-EDITOR " + email, "+EDITOR " + email);
    }

    @Test
    void nobodyFillsTheLogWithRefusedTokens() {
        int before = trail.count(AuditKind.TOKEN_REFUSED, "");
        IntStream.range(0, 20).forEach(i -> visitor.getWithToken("/api/v1/me/progress", "wrong" + i));
        assertThat(trail.count(AuditKind.TOKEN_REFUSED, "") - before).isLessThanOrEqualTo(1);
    }

    @Test
    void onlyAdministratorsReadIt() {
        Account account = open();
        visitor.signIn(email, PASSWORD);
        accounts.grant(account.getId(), Role.EDITOR);
        for (String path : List.of("/admin/audit", "/admin/audit.xhtml")) {
            assertThat(visitor.get(path).statusCode()).as(path).isNotEqualTo(200);
        }
        accounts.grant(account.getId(), Role.ADMIN);
        assertThat(visitor.get("/admin/audit?person=" + email).body()).contains("Audit log", "New account", email);
        assertThat(visitor.get("/admin/audit?kind=ROLE").body()).contains("+ADMIN " + email);
        assertThat(visitor.get("/admin/audit?kind=nonsense&page=99&person=%25").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aStateThatIsNoneIsNoFaultOfOurs() {
        for (String state : Arrays.asList("1:2", "1", "nonsense", "-1:-2", "", "1:2:3", "x".repeat(2000))) {
            assertThat(visitor.postState("/signin", state).statusCode())
                    .as(state)
                    .isBetween(200, 499);
        }
        assertThat(visitor.postState("/signin", "1:2").statusCode()).isEqualTo(410);
        open();
        visitor.signIn(email, PASSWORD);
        assertThat(visitor.postState("/account", "1:2").statusCode()).isEqualTo(410);
        assertThat(visitor.postState("/account", "nonsense").body()).contains("This page has expired");
    }

    private Account open() {
        return signUp.open(new EmailAddress(email), "Ada Lovelace", PASSWORD, "192.0.2.29");
    }
}
