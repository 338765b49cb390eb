package org.chapterhouse.community.edit;

import java.util.List;
import java.util.Objects;

import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.edit.Rules;
import org.chapterhouse.catalog.edit.Slugs;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.FieldChanges;
import org.chapterhouse.catalog.history.EditHistory;
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

/** Adding and changing chapters. */
@ApplicationScoped
@Transactional
public class ChapterEditing {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Slugs slugs;
    @Inject
    private Rules rules;
    @Inject
    private EditHistory history;
    @Inject
    private Event<NamesChanged> namesChanged;
    @Inject
    private Event<ChapterRenamed> renamed;

    /**
     * @throws Conflict if another chapter has this address
     * @throws Invalid  if the details break a rule
     */
    public Chapter create(Slug slug, ChapterDetails details, Editor editor) {
        rules.check(details);
        slugs.refuseTaken(Chapter.class, slug);
        Chapter chapter = new Chapter(slug);
        chapter.describe(details);
        entities.persist(chapter);
        entities.flush();
        history.created(Subject.CHAPTER, chapter.getId(), details, editor);
        namesChanged.fire(new NamesChanged());
        renamed.fire(new ChapterRenamed(chapter.getSlug()));
        return chapter;
    }

    /**
     * @param chapter managed in the caller's transaction
     * @return what changed, which may be nothing
     * @throws Invalid if the details break a rule
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> change(Chapter chapter, ChapterDetails details, Editor editor) {
        rules.check(details);
        ChapterDetails before = chapter.details();
        List<FieldChange> changed = FieldChanges.between(before, details);
        if (!changed.isEmpty()) {
            chapter.describe(details);
            entities.flush();
            history.changed(Subject.CHAPTER, chapter.getId(), changed, editor);
            namesChanged.fire(new NamesChanged());
        }
        if (!Objects.equals(before.name(), details.name()) || !Objects.equals(before.region(), details.region())) {
            renamed.fire(new ChapterRenamed(chapter.getSlug()));
        }
        return changed;
    }
}
