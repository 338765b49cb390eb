package org.chapterhouse.catalog.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Presenter;
import org.chapterhouse.catalog.PresenterCredit;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Finds presenters who may be one person, and makes one of two. */
@ApplicationScoped
@Transactional
public class PresenterUnion {

    private static final String ALL = """
            select new org.chapterhouse.catalog.edit.PresenterUnion$Known(p.slug, p.name,
                (select count(a) from Appearance a where a.presenter = p)) from Presenter p order by p.name, p.slug""";

    private static final String PRESENTED = """
            select distinct s from Session s join s.appearances a where a.presenter = :presenter order by s.id""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Slugs slugs;

    @Inject
    private SessionEditing editing;

    /**
     * A presenter; a row of the query, which is why it is public.
     *
     * @param sessions how many list them
     */
    public record Known(String slug, String name, Long sessions) {}

    /** Two who may be one; the one with more sessions first. */
    public record Alike(Known one, Known other) {}

    /**
     * By name.
     *
     * @throws Forbidden if the viewer is no editor
     */
    public List<Alike> alike(Viewer viewer) {
        Access.requireEditor(viewer);
        Map<String, List<Known>> families = entities.createQuery(ALL, Known.class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        known -> AlikeNames.family(known.name()), TreeMap::new, Collectors.toList()));
        return families.values().stream()
                .map(PresenterUnion::pairs)
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Alike> pairs(List<Known> family) {
        List<Alike> pairs = new ArrayList<>();
        List<Known> most = family.stream()
                .sorted(Comparator.comparing(Known::sessions).reversed())
                .toList();
        for (int i = 0; i < most.size(); i++) {
            for (Known other : most.subList(i + 1, most.size())) {
                if (AlikeNames.areAlike(most.get(i).name(), other.name())) {
                    pairs.add(new Alike(most.get(i), other));
                }
            }
        }
        return pairs;
    }

    /**
     * Lists one wherever the other was listed, with role and organization as they were, and once in each session; each of
     * these sessions has it in its history. All of them are changed, or none.
     *
     * @param kept   slug of the one that stays
     * @param merged slug of the one that goes
     * @return how many sessions were changed
     * @throws NotFound if one of them is not there
     * @throws Invalid  if they are the same
     * @throws Conflict if a session in question is in the trash
     */
    public int unite(String kept, String merged, Editor editor) {
        Presenter stays = find(kept);
        Presenter goes = find(merged);
        if (stays.getId().equals(goes.getId())) {
            throw new Invalid("problem.presenters.same");
        }
        List<Session> sessions = entities.createQuery(PRESENTED, Session.class)
                .setParameter("presenter", goes)
                .getResultList();
        for (Session session : sessions) {
            entities.refresh(session, LockModeType.PESSIMISTIC_WRITE);
            List<PresenterCredit> credits = session.details().presenters();
            editing.change(session, session.details().presentedBy(renamed(credits, goes, stays)), editor);
        }
        entities.flush();
        entities.remove(goes);
        return sessions.size();
    }

    /** Who is listed already is not listed a second time. */
    private static List<PresenterCredit> renamed(List<PresenterCredit> credits, Presenter goes, Presenter stays) {
        Set<String> names = new LinkedHashSet<>();
        return credits.stream()
                .map(credit -> credit.name().equals(goes.getName())
                        ? new PresenterCredit(stays.getName(), credit.role(), credit.organization())
                        : credit)
                .filter(credit -> names.add(credit.name()))
                .toList();
    }

    private Presenter find(String slug) {
        return slugs.find(Presenter.class, slug).orElseThrow(() -> new NotFound("problem.presenters.missing", slug));
    }
}
