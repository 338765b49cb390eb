package org.chapterhouse.community;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Reading chapters and what their leaders need beside the sessions; all of it is public. */
@ApplicationScoped
@Transactional
public class ChapterDirectory {

    @PersistenceContext
    private EntityManager entities;

    /** By name. */
    public List<Chapter> chapters() {
        return entities.createQuery("select c from Chapter c order by c.name", Chapter.class).getResultList();
    }

    public Chapter require(String slug) {
        return entities.createQuery("select c from Chapter c where c.slug = :slug", Chapter.class)
                .setParameter("slug", slug).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("There is no chapter “" + slug + "” here."));
    }

    /** Section → its resources, both in the order the archive gives them. */
    public Map<String, List<Resource>> resources() {
        return entities.createQuery("select r from Resource r order by r.position, r.id", Resource.class)
                .getResultStream()
                .collect(Collectors.groupingBy(Resource::getSection, LinkedHashMap::new, Collectors.toList()));
    }

    /** By name. */
    public List<Event> events() {
        return entities.createQuery("select e from Event e order by e.name", Event.class).getResultList();
    }

    /** By acronym. */
    public List<GlossaryEntry> glossary() {
        return entities.createQuery("select g from GlossaryEntry g order by upper(g.acronym)", GlossaryEntry.class)
                .getResultList();
    }
}
