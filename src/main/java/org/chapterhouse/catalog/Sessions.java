package org.chapterhouse.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

/** Reading sessions; whatever takes a viewer never returns a session that viewer may not see. */
@ApplicationScoped
@Transactional
public class Sessions {

    private static final String NEWEST_FIRST =
            " order by case when s.heldOn is null then 1 else 0 end, s.heldOn desc, s.title";

    private static final String FORMERLY = "s.id in (select f.sessionId from FormerAddress f where f.slug = :slug)";

    @PersistenceContext
    private EntityManager entities;

    /** Without regard to who is asking: for the index. Those that are gone are left out; in no order. */
    public List<Session> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : together(entities.createQuery("select s from Session s where s.id in :ids", Session.class)
                                .setParameter("ids", ids))
                        .getResultList();
    }

    /** Whether it is there and everybody may see it. Reads nothing else of it, which may be in disorder. */
    public boolean isPublic(long id) {
        return !entities.createQuery(
                        "select s.id from Session s where s.id = :id and s.visibility = :everybody", Long.class)
                .setParameter("id", id)
                .setParameter("everybody", Visibility.PUBLIC)
                .getResultList()
                .isEmpty();
    }

    /** Also by an address that it had before. */
    public Optional<Session> findVisible(String slug, Viewer viewer) {
        if (!Slug.isOne(slug)) {
            return Optional.empty();
        }
        return findAt("s.slug = :slug", slug, viewer).or(() -> findAt(FORMERLY, slug, viewer));
    }

    /** Whether the session has this address, or had it before. */
    public boolean isAt(Session session, String slug) {
        if (session.getSlug().equals(slug)) {
            return true;
        }
        FormerAddress former = entities.find(FormerAddress.class, slug);
        return former != null && former.getSessionId() == session.getId();
    }

    private Optional<Session> findAt(String condition, String slug, Viewer viewer) {
        return visible(condition, viewer)
                .setHint("eclipselink.left-join-fetch", "s.programs")
                .setHint("eclipselink.left-join-fetch", "s.topics")
                .setHint("eclipselink.left-join-fetch", "s.supersessions")
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFound also where the session exists but is not for this viewer */
    public Session requireVisible(String slug, Viewer viewer) {
        return findVisible(slug, viewer).orElseThrow(() -> missing(slug, viewer));
    }

    /** An editor who still has it open is told where it went. */
    private NotFound missing(String slug, Viewer viewer) {
        boolean trashed = Access.mayEdit(viewer)
                && !entities.createQuery(
                                "select s.id from Session s where s.slug = :slug and s.visibility = :trashed",
                                Long.class)
                        .setParameter("slug", slug)
                        .setParameter("trashed", Visibility.TRASHED)
                        .getResultList()
                        .isEmpty();
        return new NotFound(trashed ? "problem.session.trashed" : "problem.session.missing", slug);
    }

    /** @return newest first, unknown dates last */
    public List<Session> newest(Viewer viewer, int most) {
        return visible("1 = 1", viewer).setMaxResults(most).getResultList();
    }

    /** Sessions in the order of these ids, leaving out those that are gone or not for this viewer. */
    public List<Session> withIds(List<Long> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Session> byId = visible("s.id in :ids", viewer)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Session::getId, Function.identity()));
        return ids.stream().map(byId::get).filter(session -> session != null).toList();
    }

    /** Sessions in the order of these slugs, leaving out those that are gone or not for this viewer. */
    public List<Session> withSlugs(List<String> slugs, Viewer viewer) {
        if (slugs.isEmpty()) {
            return List.of();
        }
        Map<String, Session> bySlug = visible("s.slug in :slugs", viewer)
                .setParameter("slugs", slugs)
                .getResultStream()
                .collect(Collectors.toMap(Session::getSlug, Function.identity()));
        return slugs.stream()
                .map(bySlug::get)
                .filter(session -> session != null)
                .toList();
    }

    /** A simple search for when the search server does not respond: every word must be in the title. */
    public List<Session> withTitleWords(List<String> words, Viewer viewer, int most) {
        StringBuilder condition = new StringBuilder("1 = 1");
        for (int i = 0; i < words.size(); i++) {
            condition.append(" and lower(s.title) like :word").append(i).append(" escape '!'");
        }
        TypedQuery<Session> query = visible(condition.toString(), viewer);
        for (int i = 0; i < words.size(); i++) {
            String literal = words.get(i).toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
            query.setParameter("word" + i, "%" + literal + "%");
        }
        return query.setMaxResults(most).getResultList();
    }

    private TypedQuery<Session> visible(String condition, Viewer viewer) {
        return together(entities.createQuery(
                        "select s from Session s where s.visibility in :visible and " + condition + NEWEST_FIRST,
                        Session.class)
                .setParameter("visible", Access.readable(viewer)));
    }

    /** What belongs to the sessions is read with one query for all of them. */
    private static TypedQuery<Session> together(TypedQuery<Session> query) {
        return query.setHint("eclipselink.batch", "s.programs")
                .setHint("eclipselink.batch", "s.topics")
                .setHint("eclipselink.batch", "s.appearances")
                .setHint("eclipselink.batch", "s.supersessions");
    }
}
