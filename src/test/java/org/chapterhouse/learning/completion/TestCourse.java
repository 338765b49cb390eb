package org.chapterhouse.learning.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Accounts;
import org.chapterhouse.account.EmailAddress;
import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.MaterialKind;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.course.Course;
import org.chapterhouse.catalog.course.CourseDetails;
import org.chapterhouse.catalog.course.CourseEditing;
import org.chapterhouse.catalog.course.CourseItemDetails;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.learning.watch.Played;
import org.chapterhouse.learning.watch.WatchReport;
import org.chapterhouse.search.ArchiveFixture;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Sessions of ten minutes each, a course of them, and learners whose accounts are old enough to have watched them all.
 */
@Dependent
public class TestCourse {

    private static final Editor EDITOR = Editor.byHand(new Viewer(null, Set.of(Role.EDITOR)));

    static final int SECONDS = 75 * 8;
    /** 95 percent. */
    static final int NEEDED = 570;

    @Inject
    private ArchiveFixture archive;

    @Inject
    private Accounts accounts;

    @Inject
    private CourseEditing editing;

    @PersistenceContext
    private EntityManager entities;

    private final List<Long> sessions = new ArrayList<>();

    long session(String slug) {
        long id = archive.session(slug, "Title of " + slug, null, Visibility.PUBLIC);
        archive.speech(id, "word ".repeat(SECONDS / 8).split(" "));
        sessions.add(id);
        return id;
    }

    long recordingOf(long session) {
        return archive.count("select id from recording where session_id = " + session);
    }

    /** A handout of a session. */
    long material(long session) {
        archive.pages(session, MaterialKind.HANDOUT, List.of(), "A page to read");
        return archive.count("select id from material where session_id = " + session);
    }

    long course(CourseItemDetails... items) {
        Course course = editing.create(new Slug("course-" + UUID.randomUUID()), details(items), EDITOR);
        return course.getId();
    }

    @Transactional
    void change(long course, CourseItemDetails... items) {
        editing.change(entities.find(Course.class, course), details(items), EDITOR);
    }

    private static CourseDetails details(CourseItemDetails... items) {
        return new CourseDetails("A course", null, null, List.of(items));
    }

    /** Without a password, which would take longer to hash than all that is tested here. */
    Account learner() {
        EmailAddress email = new EmailAddress(UUID.randomUUID() + "@example.org");
        archive.sql("insert into account (version, email, name, password_hash, created_at) values (0, '%s', 'Learner',"
                        .formatted(email.value())
                + " 'none', now() - interval '1 day')");
        archive.sql("insert into account_role select id, 'LEARNER' from account where email = '%s'"
                .formatted(email.value()));
        return accounts.findByEmail(email).orElseThrow();
    }

    static WatchReport report(long recording, int from, int to) {
        return new WatchReport(recording, UUID.randomUUID().toString(), List.of(new Played(from, to)), to);
    }

    void remove() {
        archive.sql("delete from course where slug like 'course-%'");
        sessions.forEach(archive::remove);
    }
}
