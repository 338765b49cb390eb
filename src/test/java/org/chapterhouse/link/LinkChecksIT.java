package org.chapterhouse.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.problem.Forbidden;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;

@ExtendWith(ArquillianExtension.class)
class LinkChecksIT {

    private static final LinkAnswer ANSWERED = LinkAnswer.ofStatus(200);

    @Inject
    private LinkChecks checks;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private UserTransaction transaction;

    /** On this machine, and nobody listens there. */
    private final String url = "http://127.0.0.1:1/" + UUID.randomUUID();

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void addLink() throws Exception {
        execute("update checked_link set wanted_at = null");
        execute("insert into resource (position, section, title, url) values (0, 'Links', 'Checked', '" + url + "')");
    }

    @AfterEach
    void removeLink() throws Exception {
        execute("delete from resource where url = '" + url + "'");
    }

    @Test
    void aLinkThatWasNeverCheckedIsDueAtOnceAndThenAfterAWeek() throws Exception {
        checks.checkDue();
        assertThat(wanted()).isTrue();
        checks.record(url, ANSWERED);
        assertThat(wanted()).isFalse();
        checks.checkDue();
        assertThat(wanted()).isFalse();
        age("6 days 23 hours");
        checks.checkDue();
        assertThat(wanted()).isFalse();
        age("2 hours");
        checks.checkDue();
        assertThat(wanted()).isTrue();
    }

    @Test
    void oneThatDidNotAnswerIsDueAfterADay() throws Exception {
        checks.checkDue();
        checks.record(url, LinkAnswer.UNREACHABLE);
        age("23 hours");
        checks.checkDue();
        assertThat(wanted()).isFalse();
        age("2 hours");
        checks.checkDue();
        assertThat(wanted()).isTrue();
    }

    @Test
    void whenItLastAnsweredIsKept() {
        checks.checkDue();
        checks.record(url, ANSWERED);
        CheckedLink answered =
                checks.of(List.of(url, "http://example.org/unknown")).get(url);
        assertThat(answered.answeredAt()).isEqualTo(answered.checkedAt());
        checks.record(url, LinkAnswer.ofStatus(404));
        CheckedLink gone = checks.of(List.of(url)).get(url);
        assertThat(gone.outcome()).isEqualTo(LinkOutcome.MISSING);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.answeredAt()).isEqualTo(answered.answeredAt()).isBefore(gone.checkedAt());
        assertThat(checks.faults(500)).contains(new LinkFault(gone, "RESOURCE", "Checked", null));
    }

    @Test
    void linksThatStandNowhereAreForgotten() throws Exception {
        checks.checkDue();
        checks.record(url, ANSWERED);
        removeLink();
        checks.checkDue();
        assertThat(checks.of(List.of(url))).isEmpty();
    }

    @Test
    void onlyEditorsHaveLinksChecked() {
        assertThatThrownBy(() -> checks.checkAll(Viewer.ANONYMOUS)).isInstanceOf(Forbidden.class);
    }

    @Test
    void theJobAsksForWhatIsWantedAndForNothingPrivate() throws Exception {
        execute("insert into checked_link (url, wanted_at) values ('" + url + "', now())");
        new LinkCheckJob(checks, LinkChecking.NEVER).run(() -> false);
        assertThat(wanted()).isTrue();
        LinkCheckJob job = new LinkCheckJob(checks, LinkChecking.ASKED);
        job.run(() -> true);
        assertThat(wanted()).isTrue();
        job.run(() -> false);
        assertThat(wanted()).isFalse();
        assertThat(checks.of(List.of(url)).get(url).outcome()).isEqualTo(LinkOutcome.PRIVATE);
    }

    @Test
    void nothingIsAskedForDuringAnImport() throws Exception {
        execute("insert into checked_link (url, wanted_at) values ('" + url + "', now())");
        execute("insert into import_run (archive_id, title, started_at, state, total, manifest_digest)"
                + " values ('links', 'Links', now(), 'RUNNING', 1, repeat('0', 64))");
        new LinkCheckJob(checks, LinkChecking.ASKED).run(() -> false);
        assertThat(wanted()).isTrue();
        execute("delete from import_run where archive_id = 'links'");
    }

    private boolean wanted() {
        return checks.wanted(10_000).contains(url);
    }

    private void age(String interval) throws Exception {
        execute("update checked_link set checked_at = checked_at - interval '" + interval + "' where url = '" + url
                + "'");
    }

    private void execute(String sql) throws Exception {
        transaction.begin();
        entities.createNativeQuery(sql).executeUpdate();
        transaction.commit();
    }
}
