package org.chapterhouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.chapterhouse.account.signin.Client;
import org.chapterhouse.account.signin.SignUp;
import org.chapterhouse.account.token.TokenCreation;
import org.chapterhouse.account.token.TokenPlan;
import org.chapterhouse.audit.AuditKind;
import org.chapterhouse.audit.AuditRow;
import org.chapterhouse.audit.AuditTrail;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.NotFound;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/** What administrators may do with accounts, in the real database and as requests see it. */
@ExtendWith(ArquillianExtension.class)
class AccountAdministrationIT {

    private static final String PASSWORD = "velvet anchor tundra";
    private static final String EDITED = "/api/v1/sessions/no-such-session";

    @Inject
    private AccountAdministration administration;

    @Inject
    private People people;

    @Inject
    private Accounts accounts;

    @Inject
    private SignUp signUp;

    @Inject
    private TokenCreation tokens;

    @Inject
    private AuditTrail trail;

    @Resource
    private ManagedExecutorService executor;

    private final String email = UUID.randomUUID() + "@example.org";

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    private Account open(String address) {
        return signUp.open(new EmailAddress(address), "Ada Lovelace", PASSWORD, "192.0.2.41");
    }

    private Viewer administrator() {
        long id = open(UUID.randomUUID() + "@example.org").getId();
        accounts.grant(id, Role.ADMIN);
        return accounts.require(id).viewer();
    }

    /** May do everything that its account may. */
    private String token(Account account) {
        TokenPlan all = new TokenPlan("All", Set.of(Scope.values()), 7);
        return tokens.create(account, PASSWORD, Client.at("192.0.2.41"), all)
                .orElseThrow()
                .secret();
    }

    /** The status that editing something answers with: 404 for editors, because it does not exist. */
    private static int edit(String token) {
        return new Visitor()
                .send("PATCH", EDITED, "application/merge-patch+json", "{}", "Bearer " + token)
                .statusCode();
    }

    private List<String> told(AuditKind kind, int most) {
        return trail.page(kind, "", 1, most).stream().map(AuditRow::detail).toList();
    }

    @Test
    void onlyAdministratorsMayLookOrChange() {
        long id = open(email).getId();
        Viewer editor = new Viewer(id, Set.of(Role.LEARNER, Role.EDITOR));
        PeopleFilter all = new PeopleFilter("", null);
        assertThatThrownBy(() -> administration.change(id, AccountChange.to(Role.ADMIN), editor))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> administration.signOutEverywhere(id, editor)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.page(all, 1, 10, editor)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.count(all, editor)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.require(id, editor)).isInstanceOf(Forbidden.class);
        Viewer admin = administrator();
        accounts.withdraw(admin.accountId(), Role.ADMIN);
        assertThatThrownBy(() -> administration.change(id, AccountChange.to(Role.ADMIN), admin))
                .as("an administrator no more")
                .isInstanceOf(Forbidden.class);
        assertThat(accounts.require(id).role()).isEqualTo(Role.LEARNER);
    }

    @Test
    void peopleAreFoundByNameAddressAndRole() {
        Viewer admin = administrator();
        long id = open(email).getId();
        accounts.grant(id, Role.EDITOR);
        for (String text : List.of(email.toUpperCase(Locale.ROOT), " " + email.substring(3))) {
            assertThat(people.page(new PeopleFilter(text, null), 1, 10, admin))
                    .extracting(Person::id)
                    .containsExactly(id);
        }
        assertThat(people.count(new PeopleFilter(email, Role.EDITOR), admin)).isOne();
        assertThat(people.count(new PeopleFilter(email, Role.LEARNER), admin)).isZero();
        assertThat(people.count(new PeopleFilter("ada love", Role.EDITOR), admin))
                .isPositive();
        assertThat(people.page(new PeopleFilter(email, null), 2, 10, admin)).isEmpty();
        assertThat(people.count(new PeopleFilter("%\u0000_'", null), admin)).isZero();
        assertThat(people.require(id, admin).signedInAt()).isNull();
        new Visitor().signIn(email, PASSWORD);
        assertThat(people.require(id, admin).signedInAt()).isNotNull();
        assertThatThrownBy(() -> people.require(0, admin)).isInstanceOf(NotFound.class);
    }

    @Test
    void aRoleIsInForceAtTheNextRequest() {
        Viewer admin = administrator();
        Account account = open(email);
        long id = account.getId();
        Visitor browser = new Visitor();
        browser.signIn(email, PASSWORD);
        String token = token(account);
        for (Role role : List.of(Role.EDITOR, Role.LEARNER)) {
            administration.change(id, AccountChange.to(role), admin);
            administration.change(id, AccountChange.to(role), admin);
            assertThat(browser.get("/desk").statusCode()).isEqualTo(role == Role.EDITOR ? 200 : 403);
            assertThat(edit(token)).isEqualTo(role == Role.EDITOR ? 404 : 403);
        }
        assertThat(told(AuditKind.ROLE, 2)).containsExactly("-EDITOR " + email, "+EDITOR " + email);
        administration.change(id, AccountChange.to(Role.ADMIN), admin);
        assertThat(browser.get("/admin/people?q=" + email).body()).contains("/admin/people?account=" + id);
        administration.change(id, AccountChange.to(Role.EDITOR), admin);
        assertThat(accounts.require(id).role()).isEqualTo(Role.EDITOR);
        assertThat(browser.get("/admin/people").statusCode()).isEqualTo(403);
        assertThat(browser.get("/admin/people.xhtml").statusCode()).isNotEqualTo(200);
    }

    @Test
    void whoeverIsDisabledIsOutUntilEnabled() {
        Viewer admin = administrator();
        Account account = open(email);
        long id = account.getId();
        Visitor browser = new Visitor();
        browser.signIn(email, PASSWORD);
        String token = token(account);
        administration.change(id, AccountChange.disabling("Left the association"), admin);
        administration.change(id, AccountChange.disabling("Left the association"), admin);
        assertThat(people.require(id, admin).reason()).isEqualTo("Left the association");
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
        assertThat(edit(token)).isEqualTo(401);
        administration.change(id, AccountChange.enabling(), admin);
        assertThat(people.require(id, admin).disabled()).isFalse();
        assertThat(people.require(id, admin).reason()).isNull();
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
        assertThat(edit(token)).isEqualTo(403);
        assertThat(told(AuditKind.ACCOUNT, 2))
                .containsExactly("enabled " + email, "disabled " + email + ": Left the association");
    }

    @Test
    void signingOutEverywhereLeavesTheTokens() {
        Viewer admin = administrator();
        Account account = open(email);
        Visitor browser = new Visitor();
        browser.signIn(email, PASSWORD);
        String token = token(account);
        administration.signOutEverywhere(account.getId(), admin);
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
        assertThat(edit(token)).isEqualTo(403);
        assertThat(told(AuditKind.SIGN_OUT, 1)).containsExactly("everywhere " + email);
    }

    @Test
    void theAuditLogSaysWhoAndWhom() {
        Account chief = open(email);
        accounts.grant(chief.getId(), Role.ADMIN);
        long id = open("whom-" + email).getId();
        HttpResponse<String> answer = new Visitor()
                .send(
                        "PATCH",
                        "/api/v1/accounts/" + id,
                        "application/merge-patch+json",
                        "{\"role\": \"editor\"}",
                        "Bearer " + token(chief));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(trail.page(AuditKind.ROLE, email, 1, 1)).singleElement().satisfies(row -> {
            assertThat(row.email()).isEqualTo(email);
            assertThat(row.detail()).isEqualTo("+EDITOR whom-" + email);
        });
    }

    @Test
    void somebodyIsAlwaysLeftToRunTheSite() throws InterruptedException {
        Viewer one = administrator();
        Viewer two = administrator();
        List<Long> others = people.page(new PeopleFilter("", Role.ADMIN), 1, 1000, one).stream()
                .map(Person::id)
                .filter(id -> !id.equals(one.accountId()) && !id.equals(two.accountId()))
                .toList();
        others.forEach(id -> accounts.withdraw(id, Role.ADMIN));
        try {
            for (int round = 0; round < 5; round++) {
                assertThat(refusals(demoting(two, one), demoting(one, two))).hasSize(1);
                assertThat(people.count(new PeopleFilter("", Role.ADMIN), one)).isOne();
                accounts.grant(one.accountId(), Role.ADMIN);
                accounts.grant(two.accountId(), Role.ADMIN);
            }
            administration.change(two.accountId(), AccountChange.disabling("On leave"), one);
            for (AccountChange last : List.of(AccountChange.to(Role.LEARNER), AccountChange.disabling("Left"))) {
                assertThatThrownBy(() -> administration.change(one.accountId(), last, one))
                        .isInstanceOf(Conflict.class)
                        .hasMessageContaining("last administrator");
            }
            assertThat(accounts.require(one.accountId()).administers()).isTrue();
        } finally {
            others.forEach(id -> accounts.grant(id, Role.ADMIN));
        }
    }

    private Callable<Void> demoting(Viewer whom, Viewer by) {
        return () -> {
            administration.change(whom.accountId(), AccountChange.to(Role.LEARNER), by);
            return null;
        };
    }

    /** Those of the changes, made at once, that are refused. */
    private List<Throwable> refusals(Callable<Void> first, Callable<Void> second) throws InterruptedException {
        List<Throwable> refusals = new ArrayList<>();
        for (Future<Void> made : executor.invokeAll(List.of(first, second))) {
            try {
                made.get();
            } catch (ExecutionException e) {
                refusals.add(e.getCause());
            }
        }
        return refusals;
    }
}
