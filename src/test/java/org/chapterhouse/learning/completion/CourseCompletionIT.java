package org.chapterhouse.learning.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chapterhouse.learning.completion.TestCourse.NEEDED;
import static org.chapterhouse.learning.completion.TestCourse.SECONDS;
import static org.chapterhouse.learning.completion.TestCourse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.course.Course;
import org.chapterhouse.catalog.course.CourseItemDetails;
import org.chapterhouse.catalog.course.Courses;
import org.chapterhouse.learning.course.CourseProgress;
import org.chapterhouse.learning.course.CourseProgresses;
import org.chapterhouse.learning.watch.Watching;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.search.ArchiveFixture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/** A course of two sessions and a handout: completed once, by the last item of all, in the transaction of that item. */
@ExtendWith(ArquillianExtension.class)
class CourseCompletionIT {

    @Inject
    private Watching watching;

    @Inject
    private ReadMaterials materials;

    @Inject
    private Courses courses;

    @Inject
    private CourseProgresses progresses;

    @Inject
    private ToldCompletions told;

    @Inject
    private TestCourse content;

    @Inject
    private ArchiveFixture archive;

    @Resource
    private ManagedExecutorService executor;

    private final String first = "first-" + UUID.randomUUID();
    private final String second = "second-" + UUID.randomUUID();
    private long firstSession;
    private long secondSession;
    private long handout;
    private long course;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void makeACourse() {
        firstSession = content.session(first);
        secondSession = content.session(second);
        handout = content.material(firstSession);
        course = content.course(
                CourseItemDetails.session(first),
                CourseItemDetails.material(handout),
                CourseItemDetails.session(second));
    }

    @AfterEach
    void tidy() {
        content.remove();
    }

    @Test
    void theLastItemCompletesItWhicheverThatIs() {
        Account reader = content.learner();
        watch(reader, first);
        watch(reader, second);
        assertThat(progress(reader).completed()).isFalse();
        assertThat(progress(reader).completedItems()).isEqualTo(2);
        materials.mark(reader, handout);
        assertCompletedOnce(reader);

        Account watcher = content.learner();
        materials.mark(watcher, handout);
        watch(watcher, second);
        assertThat(completions(watcher)).isZero();
        watch(watcher, first);
        assertCompletedOnce(watcher);
        assertThat(progress(watcher).completed()).isTrue();
        assertThat(progress(watcher).percent()).isEqualTo(100);
    }

    @Test
    void itemsThatAreCompletedAtTheSameTimeCompleteItOnce() throws Exception {
        List<Account> learners = new ArrayList<>();
        List<Callable<Object>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Account learner = content.learner();
            learners.add(learner);
            watch(learner, first, 0, NEEDED - 1);
            watch(learner, second, 0, NEEDED - 1);
            all.add(() -> watch(learner, first, NEEDED - 1, NEEDED));
            all.add(() -> watch(learner, second, NEEDED - 1, NEEDED));
            for (int again = 0; again < 3; again++) {
                all.add(() -> {
                    materials.mark(learner, handout);
                    return null;
                });
            }
        }
        for (Future<Object> each : executor.invokeAll(all)) {
            each.get();
        }
        learners.forEach(this::assertCompletedOnce);
    }

    @Test
    void aMarkCanBeTakenBackAndWhatItCompletedStays() {
        Account learner = content.learner();
        materials.mark(learner, handout);
        materials.mark(learner, handout);
        assertThat(materials.of(learner.viewer())).hasSize(1);
        materials.unmark(learner, handout);
        assertThat(materials.of(learner.viewer())).isEmpty();
        watch(learner, first);
        watch(learner, second);
        assertThat(completions(learner)).isZero();
        materials.mark(learner, handout);
        materials.unmark(learner, handout);
        assertCompletedOnce(learner);
        assertThat(progress(learner).completedItems()).isEqualTo(2);
    }

    @Test
    void aCourseThatAsksForLessCompletesWhoHasDoneTheRest() {
        Account learner = content.learner();
        Account other = content.learner();
        watch(learner, first);
        watch(other, second);
        content.change(course, CourseItemDetails.session(first));
        assertCompletedOnce(learner);
        assertThat(completions(other)).isZero();
        content.change(
                course,
                CourseItemDetails.session(second),
                CourseItemDetails.session(first),
                CourseItemDetails.material(handout));
        assertCompletedOnce(learner);
        assertThat(progress(learner).completed())
                .as("though there is more to do now")
                .isTrue();
        assertThat(course().getItems())
                .extracting(item -> item.getSession() == null
                        ? "handout"
                        : item.getSession().getSlug())
                .containsExactly(second, first, "handout");
    }

    @Test
    void aDraftDoesNotCount() {
        Account learner = content.learner();
        watch(learner, first);
        materials.mark(learner, handout);
        archive.retitle(secondSession, "A draft", Visibility.DRAFT);
        assertCompletedOnce(learner);
        assertThat(progress(learner).items()).hasSize(2);
    }

    @Test
    void aMaterialOfADraftIsNotThereToBeMarked() {
        Account learner = content.learner();
        archive.retitle(firstSession, "A draft", Visibility.DRAFT);
        assertThatThrownBy(() -> materials.mark(learner, handout)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> materials.mark(learner, Long.MAX_VALUE)).isInstanceOf(NotFound.class);
    }

    @Test
    void aCourseHasItemsThatAreThereAndEachOnce() {
        assertThatThrownBy(() -> content.change(course)).isInstanceOf(Invalid.class);
        CourseItemDetails item = CourseItemDetails.session(first);
        assertThatThrownBy(() -> content.change(course, item, item)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> content.change(course, CourseItemDetails.session("no-such-session")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> content.change(course, CourseItemDetails.material(Long.MAX_VALUE)))
                .isInstanceOf(Invalid.class);
        assertThat(course().getItems()).hasSize(3);
    }

    private void watch(Account learner, String slug) {
        watch(learner, slug, 0, SECONDS);
    }

    /** So much at once is possible a day after the last report. */
    private Object watch(Account learner, String slug, int from, int to) {
        if (to - from > 1) {
            archive.sql("update watch_clock set accounted_until = now() - interval '1 day' where account_id = "
                    + learner.getId());
        }
        long session = slug.equals(first) ? firstSession : secondSession;
        return watching.record(learner, slug, report(content.recordingOf(session), from, to));
    }

    private Course course() {
        return courses.require(archive.text("select slug from course where id = " + course));
    }

    private CourseProgress progress(Account learner) {
        return progresses.of(learner.viewer(), List.of(course())).get(0);
    }

    private long completions(Account learner) {
        return archive.count("select count(*) from course_completion where account_id = " + learner.getId());
    }

    private void assertCompletedOnce(Account learner) {
        assertThat(completions(learner)).isOne();
        assertThat(told.ofCourse(learner.getId(), course)).isOne();
    }
}
