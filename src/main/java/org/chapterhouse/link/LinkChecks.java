package org.chapterhouse.link;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.problem.Forbidden;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/** When links were checked, which of them did not answer, and having all of them checked. */
@ApplicationScoped
@Transactional
public class LinkChecks {

    static final Duration GOOD_FOR = Duration.ofDays(7);
    static final Duration BAD_FOR = Duration.ofDays(1);

    private static final String CHECKED = """
            select url, outcome, status, checked_at, answered_at from checked_link
            where checked_at is not null and url = any (string_to_array(?1, chr(10)))""";
    private static final String FAULTS = """
            select c.url, c.outcome, c.status, c.checked_at, c.answered_at, o.kind, o.title, o.page
            from checked_link c join outgoing_link o on o.url = c.url
            where c.outcome <> 'ANSWERED' order by c.outcome = 'CLOSED', c.url, o.kind, o.title""";
    private static final String COUNT = """
            select count(distinct o.url) as links, count(distinct o.url) filter (where c.checked_at is not null) as checked,
                   count(distinct o.url) filter (where c.outcome = 'ANSWERED') as answered,
                   count(distinct o.url) filter (where c.wanted_at is not null) as waiting, max(c.checked_at) as latest
            from outgoing_link o left join checked_link c on c.url = o.url""";
    private static final String WANT = """
            insert into checked_link (url, wanted_at)
            select distinct o.url, cast(?1 as timestamptz) from outgoing_link o left join checked_link c on c.url = o.url
            where c.wanted_at is null and (c.checked_at is null or c.checked_at <= ?2
                or c.outcome <> 'ANSWERED' and c.checked_at <= ?3)
            on conflict (url) do update set wanted_at = excluded.wanted_at""";
    /** In an order that seldom asks the same site twice in a row. */
    private static final String WANTED = """
            select c.url from checked_link c
            where c.wanted_at is not null and exists (select from outgoing_link o where o.url = c.url)
            order by c.wanted_at, md5(c.url)""";

    private static final String RECORD = """
            update checked_link set wanted_at = null, checked_at = ?2, outcome = ?3, status = nullif(?4, 0),
                answered_at = case when ?3 = 'ANSWERED' then ?2 else answered_at end
            where url = ?1""";
    private static final String FORGET = """
            delete from checked_link c where not exists (select from outgoing_link o where o.url = c.url)""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Those of the addresses that were ever checked, by address. */
    public Map<String, CheckedLink> of(Collection<String> urls) {
        if (urls.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        Stream<CheckedLink> found = entities.createNativeQuery(CHECKED, "CheckedLink")
                .setParameter(1, String.join("\n", urls))
                .getResultStream();
        return found.collect(Collectors.toMap(CheckedLink::url, Function.identity()));
    }

    /** The links that did not answer when they were last checked, once for each place; those that are closed last. */
    public List<LinkFault> faults(int most) {
        @SuppressWarnings("unchecked")
        List<LinkFault> rows = entities.createNativeQuery(FAULTS, "LinkFault")
                .setMaxResults(most)
                .getResultList();
        return rows;
    }

    public LinkCounts counts() {
        return (LinkCounts) entities.createNativeQuery(COUNT, "LinkCounts").getSingleResult();
    }

    /**
     * Has every link checked as soon as possible; returns at once.
     *
     * @throws Forbidden if the viewer is no editor
     */
    public void checkAll(Viewer viewer) {
        Access.requireEditor(viewer);
        want(Duration.ZERO, Duration.ZERO);
    }

    /** Has those checked that are new or whose turn it is again, and forgets links that no longer stand anywhere. */
    void checkDue() {
        entities.createNativeQuery(FORGET).executeUpdate();
        want(GOOD_FOR, BAD_FOR);
    }

    private void want(Duration goodFor, Duration badFor) {
        entities.createNativeQuery(WANT)
                .setParameter(1, before(Duration.ZERO))
                .setParameter(2, before(goodFor))
                .setParameter(3, before(badFor))
                .executeUpdate();
    }

    private Timestamp before(Duration age) {
        return Timestamp.from(clock.instant().minus(age));
    }

    /** Those to be checked, in the order in which to do so. */
    List<String> wanted(int most) {
        Query wanted = entities.createNativeQuery(WANTED).setMaxResults(most);
        return ((List<?>) wanted.getResultList())
                .stream().map(String.class::cast).toList();
    }

    /** An import changes links, and has the database for itself. */
    boolean isImporting() {
        return entities.createNativeQuery("select exists (select from import_run where state = 'RUNNING')")
                .getSingleResult()
                .equals(true);
    }

    void record(String url, LinkAnswer answer) {
        entities.createNativeQuery(RECORD)
                .setParameter(1, url)
                .setParameter(2, before(Duration.ZERO))
                .setParameter(3, answer.outcome().name())
                .setParameter(4, answer.status() == null ? 0 : answer.status())
                .executeUpdate();
    }
}
