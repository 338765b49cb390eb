package org.chapterhouse.ingest.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.Topic;
import org.chapterhouse.catalog.edit.SessionEditing;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.EntryKind;
import org.chapterhouse.ingest.manifest.Rejected;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A session comes with its recordings and materials. */
@ApplicationScoped
class SessionImport implements EntryImport {

    @Inject
    private Known known;

    @Inject
    private SourceRefs refs;

    @Inject
    private Sessions catalog;

    @Inject
    private SessionEditing sessions;

    @Inject
    private RecordingImport recordings;

    @Inject
    private MaterialImport materials;

    @Inject
    private SessionHints hints;

    @Override
    public EntryKind kind() {
        return EntryKind.SESSION;
    }

    /** What is in the trash stays there; what was deleted comes back only where that is wanted. */
    @Override
    public Optional<String> barred(long id, HandEdits handEdits) {
        Session found = known.find(Session.class, id);
        if (found == null) {
            return handEdits == HandEdits.KEEP ? Optional.of("imports.reason.deleted") : Optional.empty();
        }
        return found.isTrashed() ? Optional.of("imports.reason.trashed") : Optional.empty();
    }

    @Override
    public Saved save(Entry entry, Long id, EntryFiles files, Editor editor) {
        Session found = known.find(Session.class, id);
        SessionFields fields =
                EntryReader.merge(found == null ? null : SessionFields.of(found), entry.json(), SessionFields.class);
        if (found != null && !catalog.isAt(found, fields.slug())) {
            throw new Rejected("problem.import.session.address", found.getSlug());
        }
        SessionDetails details = fields.details(
                visibility(entry, fields, found), found, programs(entry, fields, found), topics(entry, fields, found));
        List<FieldChange> changes = new ArrayList<>();
        Session session = found == null ? sessions.create(new Slug(fields.slug()), details, editor) : found;
        if (found != null) {
            changes.addAll(sessions.change(found, details, editor));
        }
        changes.addAll(recordings.save(session, entry.json().get("recordings"), files, editor));
        changes.addAll(materials.save(session, entry.json().get("materials"), files, editor));
        hints.look(session, entry.json(), files);
        return found == null ? Saved.created(session.getId()) : Saved.changed(id, changes);
    }

    /** A draft never becomes public because an entry says nothing, or null, of who may see it. */
    private static Visibility visibility(Entry entry, SessionFields fields, Session found) {
        return found == null || entry.json().hasNonNull("visibility") ? fields.visibility() : found.getVisibility();
    }

    private List<String> programs(Entry entry, SessionFields fields, Session found) {
        if (found != null && !entry.json().has("programs")) {
            return found.details().programs();
        }
        return refs.require(EntryKind.PROGRAM, fields.programs(), Program.class).stream()
                .map(Program::getSlug)
                .toList();
    }

    private List<String> topics(Entry entry, SessionFields fields, Session found) {
        if (found != null && !entry.json().has("topics")) {
            return found.details().topics();
        }
        return refs.require(EntryKind.TOPIC, fields.topics(), Topic.class).stream()
                .map(Topic::getSlug)
                .toList();
    }
}
