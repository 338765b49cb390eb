package org.chapterhouse.catalog.edit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.SessionChanged;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.SessionFacts;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.FieldUnion;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Makes one session of two: all of it is done, or nothing. The one that goes is moved to the trash with what cannot be
 * handed over, and its addresses lead to the one that stays.
 */
@ApplicationScoped
@Transactional
public class SessionUnion {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SessionAddresses addresses;

    @Inject
    private SessionEditing editing;

    @Inject
    private Supersessions supersessions;

    @Inject
    private EditHistory history;

    @Inject
    private Clock clock;

    @Inject
    private Event<SessionsMerged> merges;

    @Inject
    private Event<SessionChanged> changes;

    /**
     * Two sessions side by side.
     *
     * @param open   fields in which they say different things
     * @param filled fields in which only the one that goes says something, which is taken over
     */
    public record Both(
            SessionMerging.Opened kept, SessionMerging.Opened merged, List<String> open, List<String> filled) {}

    /**
     * What is to be done.
     *
     * @param kept       address of the session that stays
     * @param merged     of the one that goes
     * @param seenKept   what the editor saw of it, see {@link SessionMerging#seen}; null for whatever it is
     * @param seenMerged likewise of the other
     * @param take       fields to be taken from the one that goes
     */
    public record Wanted(
            String kept,
            String merged,
            Map<String, String> seenKept,
            Map<String, String> seenMerged,
            Set<String> take) {}

    /**
     * @throws NotFound  if one of them is not there
     * @throws Forbidden if the viewer is no editor
     * @throws Invalid   if they are the same one
     * @throws InTrash   if one is in the trash
     */
    public Both open(String kept, String merged, Viewer viewer) {
        Access.requireEditor(viewer);
        Session stays = find(kept);
        Session goes = find(merged);
        refuse(stays, goes);
        FieldUnion<SessionDetails> union = union(stays, goes, Set.of());
        return new Both(opened(stays), opened(goes), union.open(), union.filled());
    }

    /**
     * Merges them.
     *
     * @return the address of the one that stays
     * @throws Conflict if somebody changed one of them since the editor saw it; nothing is done then
     * @throws Invalid  if they are the same one, or what they would become breaks a rule
     */
    public String unite(Wanted wanted, Editor editor) {
        Session kept = find(wanted.kept());
        Session merged = find(wanted.merged());
        lock(kept, merged);
        refuse(kept, merged);
        if (isChanged(kept, wanted.seenKept()) || isChanged(merged, wanted.seenMerged())) {
            throw new Conflict("problem.merge.meanwhile");
        }
        SessionDetails united = union(kept, merged, wanted.take()).united();
        supersessions.redirect(merged, kept, editor);
        editing.putBack(kept, united, editor);
        String address = merged.getSlug();
        List<FieldChange> moved = addresses.handOver(merged, kept);
        editing.changed(
                kept, List.of(new FieldChange("merged", null, merged.getTitle() + " (" + address + ")")), editor);
        merges.fire(new SessionsMerged(kept.getId(), merged.getId(), editor));
        List<FieldChange> gone = new ArrayList<>(moved);
        gone.add(new FieldChange("mergedInto", null, kept.getSlug()));
        editing.changed(merged, gone, editor);
        merged.trash(editor.accountId(), clock.instant());
        entities.flush();
        history.trashed(Subject.SESSION, merged.getId(), editor);
        changes.fire(new SessionChanged(merged.getId()));
        changes.fire(new SessionChanged(kept.getId()));
        return kept.getSlug();
    }

    private static FieldUnion<SessionDetails> union(Session kept, Session merged, Set<String> take) {
        Set<String> both = Set.of(kept.getSlug(), merged.getSlug());
        FieldUnion<SessionDetails> union =
                FieldUnion.of(without(kept.details(), both), without(merged.details(), both), take);
        SessionDetails united = union.united();
        boolean draft = united.visibility() == Visibility.DRAFT;
        return new FieldUnion<>(draft ? united : united.publishedAt(null), union.open(), union.filled());
    }

    /** Neither can be replaced by what both become. */
    private static SessionDetails without(SessionDetails details, Set<String> both) {
        return details.replacedBy(details.supersededBy().stream()
                .filter(successor -> !both.contains(successor.session()))
                .toList());
    }

    private static SessionMerging.Opened opened(Session session) {
        return new SessionMerging.Opened(session.getId(), session.isTrashed(), SessionFacts.of(session));
    }

    private static boolean isChanged(Session session, Map<String, String> seen) {
        return seen != null && !seen.equals(SessionMerging.seen(SessionFacts.of(session)));
    }

    private Session find(String slug) {
        return addresses.find(slug).orElseThrow(() -> new NotFound("problem.session.missing", slug));
    }

    private static void refuse(Session kept, Session merged) {
        if (kept.getId().equals(merged.getId())) {
            throw new Invalid("problem.merge.same");
        }
        InTrash.refuse(kept);
        InTrash.refuse(merged);
    }

    /** Always in the same order, so that two editors who merge the same two do not wait for each other. */
    private void lock(Session one, Session other) {
        boolean ascending = one.getId() < other.getId();
        entities.refresh(ascending ? one : other, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(ascending ? other : one, LockModeType.PESSIMISTIC_WRITE);
    }
}
