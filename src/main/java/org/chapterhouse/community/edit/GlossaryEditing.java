package org.chapterhouse.community.edit;

import java.util.List;
import java.util.regex.Pattern;

import org.chapterhouse.catalog.SeenText;
import org.chapterhouse.catalog.edit.Edits;
import org.chapterhouse.catalog.edit.Kind;
import org.chapterhouse.catalog.edit.KindEditing;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.community.ChapterDirectory;
import org.chapterhouse.community.GlossaryDetails;
import org.chapterhouse.community.GlossaryEntry;
import org.chapterhouse.community.NamesChanged;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Adding, changing and removing glossary entries. */
@ApplicationScoped
@Transactional
public class GlossaryEditing implements KindEditing<GlossaryEntry, GlossaryDetails> {

    private static final Kind<GlossaryEntry> KIND = Kind.numbered(GlossaryEntry.class, Subject.GLOSSARY, "acronym");

    private static final Pattern ACRONYM = Pattern.compile("(?=.*" + SeenText.SEEN + ")\\P{Cntrl}{1,30}");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ChapterDirectory directory;

    @Inject
    private Edits edits;

    @Inject
    private Event<NamesChanged> changes;

    @Override
    public Kind<GlossaryEntry> kind() {
        return KIND;
    }

    /**
     * @throws Conflict if the acronym has an entry
     * @throws Invalid  if it is none, or the details break a rule
     */
    @Override
    public GlossaryEntry create(String acronym, GlossaryDetails details, Editor editor) {
        if (!ACRONYM.matcher(acronym).matches()) {
            throw new Invalid("problem.glossary.acronym");
        }
        if (directory
                .findInGlossary(acronym)
                .filter(found -> found.getAcronym().equals(acronym))
                .isPresent()) {
            throw new Conflict("problem.glossary.taken", acronym);
        }
        GlossaryEntry entry = new GlossaryEntry(acronym);
        edits.create(Subject.GLOSSARY, details, editor, () -> {
            entry.describe(details);
            entities.persist(entry);
            entities.flush();
            return entry.getId();
        });
        changes.fire(new NamesChanged());
        return entry;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> change(GlossaryEntry entry, GlossaryDetails details, Editor editor) {
        return edits.change(Subject.GLOSSARY, entry.getId(), entry.details(), details, editor, () -> {
            entry.describe(details);
            entities.flush();
            changes.fire(new NamesChanged());
        });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(GlossaryEntry entry, Editor editor) {
        edits.remove(Subject.GLOSSARY, entry, editor);
        changes.fire(new NamesChanged());
    }
}
