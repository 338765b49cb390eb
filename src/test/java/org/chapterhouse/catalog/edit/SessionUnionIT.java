package org.chapterhouse.catalog.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.MaterialKind;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.Successor;
import org.chapterhouse.catalog.history.Edit;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.search.OverAnArchive;
import org.chapterhouse.search.find.SessionHit;
import org.chapterhouse.search.find.SessionSearch;
import org.chapterhouse.search.query.SearchQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

/** Two sessions become one, with all that hangs on them, in the real database. */
class SessionUnionIT extends OverAnArchive {

    private static final Viewer EDITOR = new Viewer(null, Set.of(Role.EDITOR));
    private static final Editor BY_HAND = new Editor(null, Editor.Way.BY_HAND);
    private static final String FILE = "0123456789abcdef".repeat(4);
    private static final String OTHER_FILE = "fedcba9876543210".repeat(4);

    @Inject
    private SessionUnion union;

    @Inject
    private SessionEditing editing;

    @Inject
    private SessionTrash trash;

    @Inject
    private Sessions sessions;

    @Inject
    private EditHistory history;

    @Inject
    private SessionSearch search;

    private long kept;
    private long merged;
    private long account;

    /** Sessions that are in a course could not be removed. */
    @AfterEach
    void leaveNoCourse() {
        archive.sql("delete from course where slug in ('union-1', 'union-2')");
    }

    @BeforeEach
    void makeTwo() {
        archive.removeAll();
        archive.sql("delete from account where email = 'union@example.org'");
        archive.sql("delete from former_address where slug like 'union-%'");
        kept = archive.session("union-kept", "The talk", "2020", Visibility.PUBLIC);
        merged = archive.session("union-merged", "The talk again", "2021-05", Visibility.PUBLIC);
        archive.file(kept, "cae", "levies", "Ann Example");
        archive.file(merged, "cae", "levies", "Ann Example");
        archive.sql("insert into account (version, email, name, password_hash, created_at)"
                + " values (0, 'union@example.org', 'L', 'x', now())");
        account = archive.count("select id from account where email = 'union@example.org'");
    }

    private String unite(String... take) {
        return union.unite(new SessionUnion.Wanted("union-kept", "union-merged", null, null, Set.of(take)), BY_HAND);
    }

    /** A recording with a file, and what the learner did with it. */
    private void record(long session, String checksum) {
        archive.speech(session, "We speak of quorums.", "And of quorums again.");
        archive.sql("update recording set checksum = '" + checksum
                + "', media_type = 'video/mp4', bytes = 1 where session_id = " + session);
        archive.sql("insert into watch_record (account_id, recording_id, medium, watched, position_ms, updated_at)"
                + " select " + account + ", id, 'sha256:" + checksum + "', '{[0,9)}', 9000, now() from recording"
                + " where session_id = " + session + " on conflict do nothing");
    }

    private void note(long session, String text) {
        archive.sql("insert into note (account_id, session_id, at_s, text, created_at, updated_at) values (" + account
                + ", " + session + ", 7, '" + text + "', now(), now())");
    }

    private void complete(long session, String at) {
        archive.sql("insert into session_completion (account_id, session_id, completed_at, rule_version, by_reading,"
                + " medium) values (" + account + ", " + session + ", '" + at + "', 1, false, 'm')");
    }

    private long rows(String table, long session) {
        return archive.count("select count(*) from " + table + " where session_id = " + session);
    }

    private SessionDetails details() {
        return sessions.requireVisible("union-kept", EDITOR).details();
    }

    @Test
    void whatIsSaidIsChosenFieldByField() {
        editing.change("union-merged", now -> now.titled("Again").replacedBy(List.of()), BY_HAND);
        archive.sql("update session set summary = 'Only here.', review_by = '2007-01-01' where slug = 'union-merged'");
        SessionUnion.Both both = union.open("union-kept", "union-merged", EDITOR);
        assertThat(both.open()).containsExactly("title", "heldOn");
        assertThat(both.filled()).containsExactly("summary", "reviewBy");
        assertThat(unite("heldOn")).isEqualTo("union-kept");
        assertThat(details().title()).isEqualTo("The talk");
        assertThat(details().heldOn()).hasToString("2021-05");
        assertThat(details().summary()).isEqualTo("Only here.");
        assertThat(details().reviewBy()).hasToString("2007-01-01");
    }

    @Test
    void itsAddressesLeadToTheOneThatStaysAndItIsInTheTrash() {
        archive.sql("insert into former_address (slug, session_id) values ('union-once', " + merged + ")");
        unite();
        for (String address : List.of("union-merged", "union-once")) {
            assertThat(sessions.requireVisible(address, Viewer.ANONYMOUS).getId())
                    .as(address)
                    .isEqualTo(kept);
        }
        assertThat(archive.text("select visibility || ' ' || slug from session where id = " + merged))
                .isEqualTo("TRASHED union-merged-merged");
        assertThat(history.of(Subject.SESSION, merged))
                .extracting(Edit::getAction)
                .startsWith(Edit.Action.TRASHED, Edit.Action.CHANGED);
        assertThat(history.of(Subject.SESSION, merged).get(1).getChanges())
                .extracting(Object::toString)
                .containsExactly("slug: union-merged → union-merged-merged", "mergedInto: null → union-kept");
        assertThat(history.lastOf(Subject.SESSION, kept, "merged").orElseThrow().getChanges())
                .extracting(Object::toString)
                .containsExactly("merged: null → The talk again (union-merged)");
        assertThatThrownBy(() -> editing.create(new Slug("union-merged"), details(), BY_HAND))
                .isInstanceOf(Conflict.class);
        trash.restore("union-merged-merged", EDITOR);
        assertThat(sessions.requireVisible("union-merged", EDITOR).getId()).isEqualTo(kept);
    }

    @Test
    void recordingProgressAndNotesMoveWhereTheOneThatStaysHasNone() {
        record(merged, FILE);
        note(merged, "Mine");
        note(merged, "");
        complete(merged, "2026-01-01");
        archive.pages(merged, MaterialKind.SLIDES, List.of(0, 5), "One", "Two");
        unite();
        for (String table : List.of("recording", "session_completion", "material")) {
            assertThat(rows(table, kept)).as(table).isOne();
            assertThat(rows(table, merged)).as(table).isZero();
        }
        assertThat(rows("note", kept)).isEqualTo(2);
        assertThat(archive.count("select count(*) from watch_record w join recording r on r.id = w.recording_id"
                        + " where r.session_id = " + kept + " and w.account_id = " + account))
                .isOne();
        freshness.await();
        assertThat(search.find(SearchQuery.of("quorums", 1, 10), Viewer.ANONYMOUS)
                        .hits())
                .extracting(SessionHit::slug)
                .containsExactly("union-kept");
    }

    @Test
    void theSameFileKeepsItsProgressAndNotes() {
        record(merged, FILE);
        record(kept, FILE);
        note(merged, "Mine");
        unite();
        assertThat(rows("recording", kept)).isOne();
        assertThat(rows("recording", merged)).isOne();
        assertThat(rows("note", kept)).isOne();
        assertThat(archive.count("select count(*) from watch_record w join recording r on r.id = w.recording_id"
                        + " where r.session_id = " + kept + " and w.account_id = " + account))
                .isOne();
    }

    @Test
    void anotherRecordingStaysBehindWithItsNotes() {
        record(kept, FILE);
        record(merged, OTHER_FILE);
        note(kept, "Here");
        note(merged, "There");
        complete(kept, "2026-02-02");
        complete(merged, "2026-01-01");
        archive.pages(merged, MaterialKind.SLIDES, List.of(0, 5), "One", "Two");
        unite();
        assertThat(rows("recording", merged)).isOne();
        assertThat(rows("note", kept)).isOne();
        assertThat(rows("note", merged)).isOne();
        assertThat(rows("material", merged)).isOne();
        assertThat(archive.text("select cast(completed_at at time zone 'UTC' as date) || '' from session_completion"
                        + " where account_id = " + account))
                .isEqualTo("2026-01-01");
        assertThat(archive.count("select count(*) from watch_record where account_id = " + account))
                .isEqualTo(2);
    }

    @Test
    void coursesListTheOneThatStaysOnce() {
        for (int i = 1; i <= 2; i++) {
            archive.sql("insert into course (slug, title) values ('union-" + i + "', 'C')");
            archive.sql("insert into course_item (course_id, position, kind, session_id) select id, 1, 'SESSION', "
                    + merged + " from course where slug = 'union-" + i + "'");
        }
        archive.sql("insert into course_item (course_id, position, kind, session_id) select id, 0, 'SESSION', " + kept
                + " from course where slug = 'union-2'");
        unite();
        assertThat(rows("course_item", kept)).isEqualTo(2);
        assertThat(rows("course_item", merged)).isZero();
    }

    @Test
    void whatTheOtherReplacedIsReplacedByTheOneThatStays() {
        archive.session("union-old", "Old", null, Visibility.PUBLIC);
        archive.sql("insert into supersession (session_id, position, successor_id) select id, 0, " + merged
                + " from session where slug = 'union-old' or id = " + kept);
        unite();
        assertThat(sessions.requireVisible("union-old", EDITOR).details().supersededBy())
                .containsExactly(new Successor(null, "union-kept", null));
        assertThat(details().supersededBy()).isEmpty();
    }

    @Test
    void nothingIsDoneWhereSomebodyChangedOneMeanwhileOrMayNot() {
        SessionUnion.Both both = union.open("union-kept", "union-merged", EDITOR);
        Map<String, String> seen = both.merged().seen();
        editing.change("union-merged", now -> now.titled("Changed"), BY_HAND);
        SessionUnion.Wanted late = new SessionUnion.Wanted(
                "union-kept", "union-merged", both.kept().seen(), seen, Set.of());
        assertThatThrownBy(() -> union.unite(late, BY_HAND)).isInstanceOf(Conflict.class);
        assertThat(sessions.findVisible("union-merged", EDITOR)).isPresent();
        assertThatThrownBy(() -> union.open("union-kept", "union-merged", MEMBER))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> union.open("union-kept", "union-kept", EDITOR)).isInstanceOf(Invalid.class);
        trash.move("union-merged", EDITOR);
        assertThatThrownBy(this::unite).isInstanceOf(InTrash.class);
    }
}
