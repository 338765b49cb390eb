package org.chapterhouse.jobs;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Which server has which {@link Job}. A lease belongs to the name of a server, so that a server that was killed goes on
 * as soon as it starts again; another takes over when the lease has ended. Servers of the same name share their leases.
 */
@ApplicationScoped
class JobLeases {

    static final Duration LENGTH = Duration.ofSeconds(30);

    private static final String TAKE = """
            insert into job_lease (job, holder, held_until) values (?1, ?2, now() + interval '1 second' * ?3)
            on conflict (job) do update set holder = excluded.holder, held_until = excluded.held_until
            where job_lease.holder = excluded.holder or job_lease.held_until < now()""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    @ConfigProperty(name = "chapterhouse.node", defaultValue = "chapterhouse")
    private String node;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** @param until of {@link System#nanoTime}: when the database has to be asked again */
    private record Known(boolean held, long until) {}

    /** Asks the database every few seconds only. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean hold(String job) {
        long now = System.nanoTime();
        Known last = known.get(job);
        if (last != null && now - last.until() < 0) {
            return last.held();
        }
        boolean held = entities.createNativeQuery(TAKE)
                        .setParameter(1, job)
                        .setParameter(2, node)
                        .setParameter(3, LENGTH.toSeconds())
                        .executeUpdate()
                == 1;
        known.put(job, new Known(held, now + LENGTH.dividedBy(held ? 3 : 6).toNanos()));
        return held;
    }

    /** All leases of this server. */
    @Transactional(TxType.REQUIRES_NEW)
    public void giveBack() {
        known.clear();
        entities.createNativeQuery("delete from job_lease where holder = ?1")
                .setParameter(1, node)
                .executeUpdate();
    }
}
