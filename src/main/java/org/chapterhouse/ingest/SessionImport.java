package org.chapterhouse.ingest;

import java.time.Clock;
import java.util.List;

import org.chapterhouse.catalog.Appearance;
import org.chapterhouse.catalog.Curation;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.Topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A session comes with all that hangs on it; what its entry no longer names is removed. */
@ApplicationScoped
class SessionImport implements EntryImport {

    @Inject
    private Upsert upsert;
    @Inject
    private SourceRefs refs;
    @Inject
    private Curation curation;
    @Inject
    private RecordingImport recordings;
    @Inject
    private MaterialImport materials;
    @Inject
    private Clock clock;

    @Override
    public Kind kind() {
        return Kind.SESSION;
    }

    @Override
    public long save(Entry entry, Long known, EntryFiles files) {
        SessionFields fields = EntryReader.read(entry.json(), SessionFields.class);
        List<Program> programs = refs.require(Kind.PROGRAM, fields.programs(), Program.class);
        List<Topic> topics = refs.require(Kind.TOPIC, fields.topics(), Topic.class);
        Session session = describe(fields, known);
        session.fileUnder(programs, topics);
        session.present(fields.presenters().stream().map(this::appearance).toList());
        recordings.save(session, fields.recordings(), files);
        materials.save(session, fields.materials(), files);
        curation.announce(session);
        return session.getId();
    }

    private Session describe(SessionFields fields, Long known) {
        Slug slug = new Slug(fields.slug());
        Session session = upsert.find(Session.class, known, slug, () -> new Session(slug));
        if (!session.getSlug().equals(fields.slug())) {
            throw new Rejected("The session's address “" + session.getSlug() + "” cannot change, because people link to it.");
        }
        session.describe(fields.details(), clock.instant());
        // Emptied first: moving them row by row would for a moment put two of them in one place.
        session.fileUnder(List.of(), List.of());
        session.present(List.of());
        return curation.keep(session);
    }

    private Appearance appearance(SessionFields.PresenterFields presenter) {
        try {
            return new Appearance(curation.presenterNamed(presenter.name()), presenter.role(), presenter.organization());
        } catch (IllegalArgumentException e) {
            throw new Rejected("The presenter's name “" + presenter.name() + "” has no Latin letter to make an address of.");
        }
    }
}
