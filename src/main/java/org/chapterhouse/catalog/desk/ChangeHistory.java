package org.chapterhouse.catalog.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.problem.Forbidden;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What became of one thing. Everybody but editors is refused with {@link Forbidden}. */
@ApplicationScoped
@Transactional
public class ChangeHistory {

    private static final String CHANGES = """
            select e.id as edit, e.action, e.way, e.edited_at, a.name as person, c.field, c.value_before, c.value_after
            from (select * from edit where subject = ?4 and subject_id = ?1 and id >= ?2 order by id desc limit ?3) e
                     left join account a on a.id = e.account_id
                     left join edit_change c on c.edit_id = e.id
            order by e.id desc, c.position""";

    @PersistenceContext
    private EntityManager entities;

    /**
     * The newest changes, field by field; the fields of a change follow each other.
     *
     * @param most how many changes
     */
    public List<FieldEdit> newest(Subject subject, long id, int most, Viewer viewer) {
        return changes(subject, id, 0, most, viewer);
    }

    /** Each field that a change or one after it changed, with its value before that change; null for no value. */
    public Map<String, String> before(Subject subject, long id, long edit, Viewer viewer) {
        Map<String, String> before = new LinkedHashMap<>();
        for (FieldEdit change : changes(subject, id, edit, Integer.MAX_VALUE, viewer)) {
            if (change.field() != null) {
                before.put(change.field(), change.before());
            }
        }
        return before;
    }

    private List<FieldEdit> changes(Subject subject, long id, long from, int most, Viewer viewer) {
        Access.requireEditor(viewer);
        @SuppressWarnings("unchecked")
        List<FieldEdit> rows = entities.createNativeQuery(CHANGES, "FieldEdit")
                .setParameter(1, id)
                .setParameter(2, from)
                .setParameter(3, most)
                .setParameter(4, subject.name())
                .getResultList();
        return rows;
    }
}
