package org.chapterhouse.media.edit;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.MaterialDetails;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.edit.Rules;
import org.chapterhouse.catalog.edit.SessionEditing;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.FieldChanges;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.media.text.MaterialTexts;
import org.chapterhouse.media.text.PageText;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Adding, changing and removing materials of sessions and of programs, with the text of their files. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MaterialEditing {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MaterialTexts texts;

    @Inject
    private Rules rules;

    @Inject
    private SessionEditing sessions;

    @Inject
    private EditHistory history;

    @Inject
    private Event<MaterialChanged> changes;

    /**
     * @param position its place among the session's materials, from 0
     * @param pages    the text of its file; empty where it has none
     * @throws Invalid if the details break a rule
     */
    public Material add(Session session, int position, MaterialDetails details, List<PageText> pages, Editor editor) {
        Material material = create(Material.of(session, position), details, pages);
        sessions.changed(session, named(material, FieldChanges.between(null, details)), editor);
        return material;
    }

    /** Likewise for a program as a whole. */
    public Material add(Program program, MaterialDetails details, List<PageText> pages, Editor editor) {
        Material material = create(Material.of(program), details, pages);
        history.created(Subject.MATERIAL, material.getId(), details, editor);
        changes.fire(new MaterialChanged(material.getId()));
        return material;
    }

    /**
     * @param material managed
     * @param pages    the text of its file
     * @return what changed, which may be nothing
     * @throws Invalid if the details break a rule
     */
    public List<FieldChange> change(Material material, MaterialDetails details, List<PageText> pages, Editor editor) {
        rules.check(details);
        List<FieldChange> changed = new ArrayList<>(FieldChanges.between(material.details(), details));
        List<PageText> before = texts.of(material);
        if (!before.equals(pages)) {
            changed.add(new FieldChange("pages", told(before), told(pages)));
            texts.keep(material, pages);
        }
        material.describe(details);
        return tell(material, changed, editor);
    }

    /** @param position from 0 */
    public List<FieldChange> move(Material material, int position, Editor editor) {
        if (material.getPosition() == position) {
            return List.of();
        }
        FieldChange moved =
                new FieldChange("position", String.valueOf(material.getPosition()), String.valueOf(position));
        material.moveTo(position);
        return tell(material, List.of(moved), editor);
    }

    /** Only for what belongs to a program as a whole. */
    public List<FieldChange> move(Material material, Program program, Editor editor) {
        if (material.getProgram().equals(program)) {
            return List.of();
        }
        FieldChange moved = new FieldChange("program", material.getProgram().getSlug(), program.getSlug());
        material.moveTo(program);
        return tell(material, List.of(moved), editor);
    }

    /** Only for what belongs to a session. */
    public List<FieldChange> remove(Material material, Editor editor) {
        entities.remove(material);
        return sessions.changed(
                material.getSession(), List.of(new FieldChange(place(material), material.getTitle(), null)), editor);
    }

    private Material create(Material material, MaterialDetails details, List<PageText> pages) {
        rules.check(details);
        material.describe(details);
        entities.persist(material);
        entities.flush();
        texts.keep(material, pages);
        return material;
    }

    private List<FieldChange> tell(Material material, List<FieldChange> changed, Editor editor) {
        if (changed.isEmpty()) {
            return changed;
        }
        if (material.getSession() != null) {
            return sessions.changed(material.getSession(), named(material, changed), editor);
        }
        history.changed(Subject.MATERIAL, material.getId(), changed, editor);
        changes.fire(new MaterialChanged(material.getId()));
        return changed;
    }

    private static List<FieldChange> named(Material material, List<FieldChange> changes) {
        return changes.stream().map(change -> change.within(place(material))).toList();
    }

    private static String place(Material material) {
        return "materials[" + material.getPosition() + "]";
    }

    /** For the history, which does not keep the text. */
    private static String told(List<PageText> pages) {
        return pages.isEmpty() ? null : pages.size() + " pages, " + Integer.toHexString(pages.hashCode());
    }
}
