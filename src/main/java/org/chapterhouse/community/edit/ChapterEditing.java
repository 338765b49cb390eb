package org.chapterhouse.community.edit;

import java.util.List;
import java.util.Objects;

import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.edit.Edits;
import org.chapterhouse.catalog.edit.Kind;
import org.chapterhouse.catalog.edit.KindEditing;
import org.chapterhouse.catalog.edit.Slugs;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.community.Chapter;
import org.chapterhouse.community.ChapterDetails;
import org.chapterhouse.community.ChapterRenamed;
import org.chapterhouse.community.NamesChanged;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Adding, changing and removing chapters. */
@ApplicationScoped
@Transactional
public class ChapterEditing implements KindEditing<Chapter, ChapterDetails> {

    private static final Kind<Chapter> KIND = new Kind<>(Chapter.class, Subject.CHAPTER, "slug", "name");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Slugs slugs;

    @Inject
    private Edits edits;

    @Inject
    private Event<NamesChanged> namesChanged;

    @Inject
    private Event<ChapterRenamed> renamed;

    @Override
    public Kind<Chapter> kind() {
        return KIND;
    }

    @Override
    public Chapter create(String key, ChapterDetails details, Editor editor) {
        return create(slugs.ofNew(Chapter.class, key, details.name()), details, editor);
    }

    /**
     * @throws Conflict if another chapter has this address
     * @throws Invalid  if the details break a rule
     */
    public Chapter create(Slug slug, ChapterDetails details, Editor editor) {
        slugs.refuseTaken(Chapter.class, slug);
        Chapter chapter = new Chapter(slug);
        edits.create(Subject.CHAPTER, details, editor, () -> {
            chapter.describe(details);
            entities.persist(chapter);
            entities.flush();
            return chapter.getId();
        });
        namesChanged.fire(new NamesChanged());
        renamed.fire(new ChapterRenamed(chapter.getSlug()));
        return chapter;
    }

    /**
     * @param chapter managed in the caller's transaction
     * @return what changed, which may be nothing
     * @throws Invalid if the details break a rule
     */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> change(Chapter chapter, ChapterDetails details, Editor editor) {
        ChapterDetails before = chapter.details();
        return edits.change(Subject.CHAPTER, chapter.getId(), before, details, editor, () -> {
            chapter.describe(details);
            entities.flush();
            namesChanged.fire(new NamesChanged());
            if (!Objects.equals(before.name(), details.name()) || !Objects.equals(before.region(), details.region())) {
                renamed.fire(new ChapterRenamed(chapter.getSlug()));
            }
        });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Chapter chapter, Editor editor) {
        edits.remove(Subject.CHAPTER, chapter, editor);
        namesChanged.fire(new NamesChanged());
        renamed.fire(new ChapterRenamed(chapter.getSlug()));
    }
}
