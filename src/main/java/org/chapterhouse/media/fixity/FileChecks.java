package org.chapterhouse.media.fixity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.problem.Forbidden;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** When files were checked, which of them are damaged or missing, and having all of them checked. */
@ApplicationScoped
@Transactional
public class FileChecks {

    /** Somebody may have put it back. */
    static final Duration FAULTY_FOR = Duration.ofHours(1);

    private static final String COUNT = """
            select count(*) as files, count(c.checked_at) as checked,
                   count(*) filter (where c.outcome = 'SOUND') as sound,
                   count(*) filter (where c.due_at <= ?1) as waiting, max(c.checked_at) as latest
            from (select distinct checksum from file_owner) u left join checked_file c using (checksum)""";
    private static final String FAULTS = """
            select c.checksum, c.outcome, c.since, c.checked_at, o.kind, o.title, o.page
            from checked_file c join file_owner o using (checksum)
            where c.outcome <> 'SOUND' order by o.title, c.checksum""";
    private static final String FORGET = """
            delete from checked_file c where not exists (select from file_owner o where o.checksum = c.checksum)""";
    private static final String ADD = """
            insert into checked_file (checksum, due_at) select distinct checksum, cast(?1 as timestamptz) from file_owner
            on conflict (checksum) do nothing""";
    private static final String DUE = """
            select checksum from checked_file where due_at <= ?1 order by due_at, checksum""";
    private static final String RECORD = """
            update checked_file set due_at = cast(?2 as timestamptz), checked_at = ?3, outcome = ?4,
                since = case when outcome = ?4 then since else ?3 end
            where checksum = ?1""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Event<FilesWanted> wanted;

    @Inject
    @ConfigProperty(name = "chapterhouse.files.check-days", defaultValue = "7")
    private int days;

    public FileCounts counts() {
        return (FileCounts) entities.createNativeQuery(COUNT, "FileCounts")
                .setParameter(1, after(Duration.ZERO))
                .getSingleResult();
    }

    /** The files that were damaged or missing when they were last checked, once for each use. */
    public List<FileFault> faults(int most) {
        @SuppressWarnings("unchecked")
        List<FileFault> rows = entities.createNativeQuery(FAULTS, "FileFault")
                .setMaxResults(most)
                .getResultList();
        return rows;
    }

    /**
     * Has every file checked as soon as possible; returns at once.
     *
     * @throws Forbidden if the viewer is no editor
     */
    public void checkAll(Viewer viewer) {
        Access.requireEditor(viewer);
        followUses();
        entities.createNativeQuery("update checked_file set due_at = ?1 where due_at is null or due_at > ?1")
                .setParameter(1, after(Duration.ZERO))
                .executeUpdate();
        wanted.fire(new FilesWanted());
    }

    /** Those to be checked now, those that wait longest first. */
    List<String> due(int most) {
        if (days > 0) {
            followUses();
        }
        List<?> found = entities.createNativeQuery(DUE)
                .setParameter(1, after(Duration.ZERO))
                .setMaxResults(most)
                .getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    private void followUses() {
        entities.createNativeQuery(FORGET).executeUpdate();
        entities.createNativeQuery(ADD).setParameter(1, after(Duration.ZERO)).executeUpdate();
    }

    void record(String checksum, FileOutcome outcome) {
        entities.createNativeQuery(RECORD)
                .setParameter(1, checksum)
                .setParameter(2, nextAfter(outcome))
                .setParameter(3, after(Duration.ZERO))
                .setParameter(4, outcome.name())
                .executeUpdate();
    }

    private Timestamp nextAfter(FileOutcome outcome) {
        if (days == 0) {
            return null;
        }
        return after(outcome == FileOutcome.SOUND ? Duration.ofDays(days) : FAULTY_FOR);
    }

    private Timestamp after(Duration time) {
        return Timestamp.from(clock.instant().plus(time));
    }
}
