package org.chapterhouse.catalog.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.SessionFacts;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.FieldMerge;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Editing a session on a page that stays open for a while, during which others may edit it, too. */
@ApplicationScoped
@Transactional
public class SessionMerging {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SessionAddresses addresses;

    @Inject
    private SessionEditing editing;

    @Inject
    private LastEdits lastEdits;

    /**
     * A session to be edited.
     *
     * @param trashed whether it is in the trash, where it cannot be saved
     */
    public record Opened(long id, boolean trashed, SessionFacts facts) {

        /** What the editor sees of it, to be handed to {@link #save}. */
        public Map<String, String> seen() {
            return SessionMerging.seen(facts);
        }
    }

    /**
     * @param changed what was saved, which may be nothing
     * @param kept    fields that others changed meanwhile and the editor did not
     */
    public record Saved(SessionFacts facts, List<FieldChange> changed, List<String> kept) {}

    private record Address(String slug) {}

    /** A fingerprint of each field, see {@link FieldMerge#seen}. */
    public static Map<String, String> seen(SessionFacts facts) {
        Map<String, String> seen = new LinkedHashMap<>(FieldMerge.seen(new Address(facts.slug())));
        seen.putAll(FieldMerge.seen(facts.details()));
        return seen;
    }

    /**
     * @param slug also one that it had before
     * @throws NotFound  if there is no such session
     * @throws Forbidden if the viewer is no editor
     */
    public Opened open(String slug, Viewer viewer) {
        Access.requireEditor(viewer);
        Session session = addresses.find(slug).orElseThrow(() -> new NotFound("problem.session.missing", slug));
        return new Opened(session.getId(), session.isTrashed(), SessionFacts.of(session));
    }

    /** Whether a session has this address, or had it before. */
    public boolean isTaken(String slug, Viewer viewer) {
        Access.requireEditor(viewer);
        return addresses.find(slug).isPresent();
    }

    /**
     * Saves what the editor changed; what others changed meanwhile stays.
     *
     * @param id   from {@link #open}
     * @param seen of what the editor saw
     * @throws EditedMeanwhile if others saved something else in the same fields; nothing is saved then
     * @throws InTrash         if somebody moved it to the trash
     * @throws Conflict        if another session has the address
     * @throws Invalid         if the details break a rule
     */
    public Saved save(long id, Map<String, String> seen, SessionFacts typed, Editor editor) {
        Session session = entities.find(Session.class, id);
        if (session == null) {
            throw new NotFound("problem.session.missing", typed.slug());
        }
        entities.refresh(session, LockModeType.PESSIMISTIC_WRITE);
        InTrash.refuse(session);
        SessionFacts now = SessionFacts.of(session);
        FieldMerge<Address> address = FieldMerge.of(seen, new Address(now.slug()), new Address(typed.slug()));
        FieldMerge<SessionDetails> details = FieldMerge.of(seen, now.details(), typed.details());
        List<String> clashes = both(address.clashes(), details.clashes());
        if (!clashes.isEmpty()) {
            throw new EditedMeanwhile(now, lastEdits.of(Subject.SESSION, id, clashes));
        }
        String slug = address.merged().slug();
        if (!Slug.isOne(slug)) {
            throw new Invalid("problem.slug.shape", slug);
        }
        List<FieldChange> changed = editing.change(session, new Slug(slug), details.merged(), editor);
        return new Saved(SessionFacts.of(session), changed, both(address.kept(), details.kept()));
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
