package org.chapterhouse.catalog.bulk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.account.Account;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.Topic;
import org.chapterhouse.catalog.edit.Slugs;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What is kept of bulk edits. */
@ApplicationScoped
@Transactional
class BulkRecords {

    private static final String ENTRIES = """
            select new org.chapterhouse.catalog.bulk.BulkResult$Entry(s.slug, e.title, e.state, e.reason)
            from BulkEntry e left join Session s on s.id = e.sessionId
            where e.bulkEditId = :bulk order by e.position""";

    private static final String IN_STATES = """
            select e.id from BulkEntry e where e.bulkEditId = :bulk and e.state in :states order by e.position""";

    private static final String RECENT = """
            select new org.chapterhouse.catalog.bulk.BulkSummary(b.id, b.kind, b.value, b.begunAt, a.name,
                (select count(e) from BulkEntry e where e.bulkEditId = b.id))
            from BulkEdit b left join Account a on a.id = b.accountId order by b.id desc""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sessions sessions;

    @Inject
    private Slugs slugs;

    @Inject
    private Clock clock;

    /**
     * Keeps what is to be done; nothing is done yet.
     *
     * @return its number
     * @throws Invalid if it names a topic or program that is not there
     */
    long begin(BulkChange change, List<Long> ids, Editor editor) {
        if (change.kind().isOfTopics()) {
            slugs.require(Topic.class, change.value());
        } else if (change.kind().isOfPrograms()) {
            slugs.require(Program.class, change.value());
        }
        BulkEdit edit = new BulkEdit(editor.accountId(), change, clock.instant());
        entities.persist(edit);
        entities.flush();
        List<Session> known = inOrder(ids);
        for (int i = 0; i < known.size(); i++) {
            entities.persist(
                    new BulkEntry(edit, i, known.get(i).getId(), known.get(i).getTitle()));
        }
        return edit.getId();
    }

    /** What would become of these sessions; those that are gone are left out. */
    BulkPreview preview(BulkChange change, List<Long> ids) {
        List<String> changing = new ArrayList<>();
        List<BulkPreview.Refused> refused = new ArrayList<>();
        int same = 0;
        for (Session session : inOrder(ids)) {
            try {
                if (change.apply(session.details().filing())
                        .equals(session.details().filing())) {
                    same++;
                } else {
                    changing.add(session.getTitle());
                }
            } catch (Invalid e) {
                refused.add(new BulkPreview.Refused(session.getTitle(), e.getMessage()));
            }
        }
        return new BulkPreview(changing, same, refused);
    }

    private List<Session> inOrder(List<Long> ids) {
        Map<Long, Session> known = new HashMap<>();
        sessions.all(ids).forEach(session -> known.put(session.getId(), session));
        return ids.stream().filter(known::containsKey).map(known::get).toList();
    }

    /** Numbers of the entries that are in one of these states. */
    List<Long> entries(long bulk, List<BulkState> states) {
        find(bulk);
        return entities.createQuery(IN_STATES, Long.class)
                .setParameter("bulk", bulk)
                .setParameter("states", states)
                .getResultList();
    }

    List<BulkSummary> recent(int most) {
        return entities.createQuery(RECENT, BulkSummary.class)
                .setMaxResults(most)
                .getResultList();
    }

    BulkResult result(long bulk) {
        BulkEdit edit = find(bulk);
        Account account = edit.getAccountId() == null ? null : entities.find(Account.class, edit.getAccountId());
        return new BulkResult(
                bulk,
                edit.change(),
                edit.getBegunAt(),
                account == null ? null : account.getName(),
                entities.createQuery(ENTRIES, BulkResult.Entry.class)
                        .setParameter("bulk", bulk)
                        .getResultList());
    }

    private BulkEdit find(long bulk) {
        BulkEdit edit = entities.find(BulkEdit.class, bulk);
        if (edit == null) {
            throw new NotFound("problem.bulk.missing", bulk);
        }
        return edit;
    }
}
