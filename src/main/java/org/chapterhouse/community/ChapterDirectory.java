package org.chapterhouse.community;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Reads chapters and the other things their leaders need; all of it is public. */
@ApplicationScoped
@Transactional
public class ChapterDirectory {

    @PersistenceContext
    private EntityManager entities;

    /** By name. */
    public List<Chapter> chapters() {
        return entities.createQuery("select c from Chapter c order by c.name", Chapter.class)
                .getResultList();
    }

    /** The same in few words, for those who look for chapters in texts. */
    public List<ChapterName> names() {
        return entities.createQuery(
                        "select new org.chapterhouse.community.ChapterName(c.slug, c.name, c.region)"
                                + " from Chapter c order by c.name",
                        ChapterName.class)
                .getResultList();
    }

    public Chapter require(String slug) {
        return entities.createQuery("select c from Chapter c where c.slug = :slug", Chapter.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.chapter.missing", slug));
    }

    /** Section → its resources, both in the order the archive gives them. */
    public Map<String, List<Resource>> resources() {
        return entities.createQuery("select r from Resource r order by r.position, r.id", Resource.class)
                .getResultStream()
                .collect(Collectors.groupingBy(Resource::getSection, LinkedHashMap::new, Collectors.toList()));
    }

    /** By name. */
    public List<Event> events() {
        return entities.createQuery("select e from Event e order by e.name", Event.class)
                .getResultList();
    }

    /** The chapters that use an abbreviation, however it is capitalized; several chapters share some. */
    public List<Chapter> abbreviated(String abbreviation) {
        return entities.createQuery(
                        "select c from Chapter c where upper(c.abbreviation) = upper(:abbreviation)"
                                + " order by c.name",
                        Chapter.class)
                .setParameter("abbreviation", abbreviation)
                .getResultList();
    }

    /** The glossary entry for an acronym, in any capitalization. */
    public Optional<GlossaryEntry> findInGlossary(String acronym) {
        return entities.createQuery(
                        "select g from GlossaryEntry g where upper(g.acronym) = upper(:acronym)", GlossaryEntry.class)
                .setParameter("acronym", acronym)
                .getResultStream()
                .findFirst();
    }

    /** By acronym. */
    public List<GlossaryEntry> glossary() {
        return entities.createQuery("select g from GlossaryEntry g order by upper(g.acronym)", GlossaryEntry.class)
                .getResultList();
    }
}
