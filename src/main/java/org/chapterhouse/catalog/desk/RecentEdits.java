package org.chapterhouse.catalog.desk;

import java.util.List;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.problem.Forbidden;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What was changed lately, by hand or by the server itself. Imports have a record of their own. */
@ApplicationScoped
@Transactional
public class RecentEdits {

    private static final String NEWEST = """
            select e.subject, e.action, e.way, e.edited_at, a.name as person,
                   coalesce(s.slug, p.slug, t.slug, c.slug, h.slug, cast(coalesce(g.id, m.id, r.id, v.id) as varchar)) as key,
                   coalesce(s.title, p.name, t.name, c.title, h.name, g.acronym, m.title, r.title, v.name,
                            (select x.value_before from edit_change x
                             where x.edit_id = e.id and x.field = 'title' and e.action = 'REMOVED')) as title,
                   (select string_agg(x.field, ',' order by x.position) from edit_change x where x.edit_id = e.id) as fields
            from edit e
                     left join account a on a.id = e.account_id
                     left join session s on e.subject = 'SESSION' and s.id = e.subject_id
                     left join program p on e.subject = 'PROGRAM' and p.id = e.subject_id
                     left join topic t on e.subject = 'TOPIC' and t.id = e.subject_id
                     left join course c on e.subject = 'COURSE' and c.id = e.subject_id
                     left join chapter h on e.subject = 'CHAPTER' and h.id = e.subject_id
                     left join glossary_entry g on e.subject = 'GLOSSARY' and g.id = e.subject_id
                     left join material m on e.subject = 'MATERIAL' and m.id = e.subject_id
                     left join resource r on e.subject = 'RESOURCE' and r.id = e.subject_id
                     left join event v on e.subject = 'EVENT' and v.id = e.subject_id
            where e.way <> 'IMPORT'
            order by e.edited_at desc, e.id desc""";

    @PersistenceContext
    private EntityManager entities;

    /**
     * Newest first.
     *
     * @throws Forbidden if the viewer is no editor
     */
    public List<RecentEdit> newest(int most, Viewer viewer) {
        Access.requireEditor(viewer);
        @SuppressWarnings("unchecked")
        List<RecentEdit> rows = entities.createNativeQuery(NEWEST, "RecentEdit")
                .setMaxResults(most)
                .getResultList();
        return rows;
    }
}
