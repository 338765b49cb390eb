package org.chapterhouse.account.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Accounts;
import org.chapterhouse.account.EmailAddress;
import org.chapterhouse.account.Role;
import org.chapterhouse.account.Scope;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.account.Visitor;
import org.chapterhouse.account.signin.SignUp;
import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.local.MovedClock;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.store.MediaStore;
import org.chapterhouse.search.ArchiveFixture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;

/** Players are remembered for some seconds: nobody gains by that, and what changes counts at once. */
@ExtendWith(ArquillianExtension.class)
class PlayingIT {

    private static final String PASSWORD = "velvet anchor tundra";
    private static final int PLAYS = 200;
    private static final int HIDDEN = 404;
    private static final int STRANGER = 401;

    @Inject
    private ArchiveFixture archive;

    @Inject
    private MediaStore store;

    @Inject
    private SignUp signUp;

    @Inject
    private PersonalTokens tokens;

    @Inject
    private Accounts accounts;

    @Inject
    private MovedClock clock;

    private final Visitor visitor = new Visitor();
    private final String email = UUID.randomUUID() + "@example.org";
    private final String slug = "played-" + UUID.randomUUID();
    private long session;
    private String path;
    private Account account;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void makeARecordingForMembers() {
        session = archive.session(slug, "For members", null, Visibility.MEMBERS);
        archive.speech(session, "Words", "that nobody hears");
        StoredFile file =
                store.store(new ByteArrayInputStream(slug.getBytes(StandardCharsets.US_ASCII)), MediaType.WEBM);
        archive.sql("update recording set checksum = '%s', media_type = '%s', bytes = %d where session_id = %d"
                .formatted(file.getChecksum(), file.getMediaType(), file.getBytes(), session));
        path = "/media/recordings/" + archive.count("select id from recording where session_id = " + session);
        account = signUp.open(new EmailAddress(email), "Ada", PASSWORD, "192.0.2." + email.hashCode());
    }

    @AfterEach
    void removeIt() {
        archive.remove(session);
        clock.backToRealTime();
    }

    private String token() {
        return tokens.create(account.getId(), new TokenPlan("Player", EnumSet.allOf(Scope.class), 365))
                .secret();
    }

    private int play(String token) {
        return visitor.getWithToken(path, token).statusCode();
    }

    private int play() {
        return visitor.get(path).statusCode();
    }

    @Test
    void nobodyProfitsFromWhatOthersMay() {
        String token = token();
        for (int i = 0; i < 3; i++) {
            assertThat(play()).isEqualTo(HIDDEN);
            assertThat(play(token)).isEqualTo(PLAYS);
            assertThat(play("no such token")).isEqualTo(STRANGER);
        }
        assertThat(visitor.getWithToken(path, token).body()).isEqualTo(slug);
    }

    @Test
    void aChangeOfTheSessionCountsAtOnce() {
        String token = token();
        assertThat(play(token)).isEqualTo(PLAYS);
        archive.retitle(session, "A draft", Visibility.DRAFT);
        assertThat(play(token)).isEqualTo(HIDDEN);
        accounts.grant(account.getId(), Role.EDITOR);
        assertThat(play(token)).as("a new role counts at once").isEqualTo(PLAYS);
        accounts.withdraw(account.getId(), Role.EDITOR);
        assertThat(play(token)).isEqualTo(HIDDEN);
        archive.retitle(session, "For everybody", Visibility.PUBLIC);
        assertThat(play()).isEqualTo(PLAYS);
        archive.retitle(session, "For members", Visibility.MEMBERS);
        assertThat(play()).isEqualTo(HIDDEN);
    }

    @Test
    void aTokenEndsAtOnceAndComesBackAtOnce() {
        NewToken made = tokens.create(account.getId(), new TokenPlan("Player", Set.of(Scope.READ), 1));
        assertThat(play(made.secret())).isEqualTo(PLAYS);
        tokens.revoke(account.getId(), made.token().getId());
        assertThat(play(made.secret())).isEqualTo(STRANGER);
        tokens.restore(account.getId(), made.token().getId());
        assertThat(play(made.secret())).isEqualTo(PLAYS);
        accounts.disable(account.getId(), null);
        assertThat(play(made.secret())).isEqualTo(STRANGER);
        accounts.enable(account.getId());
        assertThat(play(made.secret())).isEqualTo(PLAYS);
        clock.advance(Duration.ofDays(1));
        assertThat(play(made.secret())).as("expired").isEqualTo(STRANGER);
    }

    @Test
    void whoSignsOutOrIsDisabledIsOutAtOnce() {
        visitor.signIn(email, PASSWORD);
        assertThat(play()).isEqualTo(PLAYS);
        visitor.signOut();
        assertThat(play()).isEqualTo(HIDDEN);
        visitor.signIn(email, PASSWORD);
        assertThat(play()).isEqualTo(PLAYS);
        accounts.disable(account.getId(), null);
        assertThat(play()).isEqualTo(HIDDEN);
    }

    @Test
    void whatAnotherServerChangedCountsWithinSeconds() {
        String token = token();
        assertThat(play(token)).isEqualTo(PLAYS);
        archive.sql("update session set visibility = 'DRAFT' where id = " + session);
        awaitAnswer(token, HIDDEN);
        archive.sql("update session set visibility = 'MEMBERS' where id = " + session);
        awaitAnswer(token, PLAYS);
        archive.sql("update account set disabled = true where id = " + account.getId());
        awaitAnswer(token, STRANGER);
    }

    private void awaitAnswer(String token, int status) {
        Instant start = Instant.now();
        while (play(token) != status) {
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(8));
        }
    }
}
