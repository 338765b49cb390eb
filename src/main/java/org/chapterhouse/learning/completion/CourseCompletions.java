package org.chapterhouse.learning.completion;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

/**
 * Decides that courses are completed: by whoever has completed all items. What no learner sees does not count.
 * Always inside the transaction of what gave rise to it.
 */
@ApplicationScoped
class CourseCompletions {

    /** How many learners one transaction takes at most. */
    static final int MOST = 500;

    private static final String COMPLETE = """
            with item as (
                select i.session_id, i.material_id from course_item i
                left join material m on m.id = i.material_id
                left join session s on s.id = coalesce(i.session_id, m.session_id)
                where i.course_id = ?1 and (s.id is null or s.visibility in ('PUBLIC', 'MEMBERS'))),
            done as (
                select c.account_id from item join session_completion c on c.session_id = item.session_id
                union all
                select r.account_id from item join material_read r on r.material_id = item.material_id)
            insert into course_completion (account_id, course_id, completed_at, rule_version)
            select account_id, cast(?1 as bigint), cast(?2 as timestamptz), cast(?3 as integer) from done
            where %s not exists (select from course_completion c
                                 where c.account_id = done.account_id and c.course_id = ?1)
            group by account_id having count(*) = (select count(*) from item)
            order by account_id limit ?4
            on conflict do nothing returning account_id""";
    private static final String COMPLETE_ALL = COMPLETE.formatted("");
    private static final String COMPLETE_ONE = COMPLETE.formatted("account_id = ?5 and");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private LearnerLock learners;

    @Inject
    private Event<CourseCompleted> events;

    @Inject
    private Clock clock;

    void decide(@Observes SessionCompleted event) {
        decideAbout("session_id", event.sessionId(), event.accountId());
    }

    void decide(@Observes MaterialRead event) {
        learners.lock(event.accountId());
        decideAbout("material_id", event.materialId(), event.accountId());
    }

    /**
     * For all learners.
     *
     * @return whether there may be more of them
     */
    boolean decideForAll(long course) {
        return complete(entities.createNativeQuery(COMPLETE_ALL), course) == MOST;
    }

    private void decideAbout(String column, long item, long account) {
        @SuppressWarnings("unchecked")
        List<Number> courses = entities.createNativeQuery("select course_id from course_item where " + column + " = ?1")
                .setParameter(1, item)
                .getResultList();
        courses.forEach(course ->
                complete(entities.createNativeQuery(COMPLETE_ONE).setParameter(5, account), course.longValue()));
    }

    private int complete(Query query, long course) {
        @SuppressWarnings("unchecked")
        List<Number> accounts = query.setParameter(1, course)
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, CompletionRule.VERSION)
                .setParameter(4, MOST)
                .getResultList();
        accounts.forEach(account -> events.fire(new CourseCompleted(account.longValue(), course)));
        return accounts.size();
    }
}
