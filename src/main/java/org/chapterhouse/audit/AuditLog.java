package org.chapterhouse.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Takes down who did what, in the transaction of whoever does it. */
@ApplicationScoped
@Transactional
public class AuditLog {

    private static final int MAX_DETAIL = 300;
    private static final Duration SAME = Duration.ofMinutes(15);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditOrigin origin;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "chapterhouse.audit.months", defaultValue = "13")
    private int months;

    /** Something that whoever sent the request did. */
    public void record(AuditKind kind, String detail) {
        record(kind, null, detail);
    }

    /**
     * @param accountId who did it, or whose account was tried; null for whoever sent the request
     * @param detail    what was done, without secrets; what exceeds 300 characters is cut
     */
    public void record(AuditKind kind, Long accountId, String detail) {
        entities.createNativeQuery("insert into audit_entry (at, kind, account_id, network, detail)"
                        + " values (?1, ?2, cast(?3 as bigint), ?4, ?5)")
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(2, kind.name())
                .setParameter(3, accountId == null ? sender() : accountId)
                .setParameter(4, network())
                .setParameter(5, detail.substring(0, Math.min(detail.length(), MAX_DETAIL)))
                .executeUpdate();
    }

    /** Likewise, but only once in a quarter of an hour: for what somebody could do again and again to fill the log. */
    public void recordOnce(AuditKind kind, Long accountId, String detail) {
        Number before = (Number) entities.createNativeQuery("""
                        select count(*) from audit_entry
                        where kind = ?1 and at > ?2 and detail = ?3 and network is not distinct from cast(?4 as varchar)
                          and account_id is not distinct from cast(?5 as bigint)""")
                .setParameter(1, kind.name())
                .setParameter(2, clock.instant().minus(SAME).atOffset(ZoneOffset.UTC))
                .setParameter(3, detail)
                .setParameter(4, network())
                .setParameter(5, accountId)
                .getSingleResult();
        if (before.longValue() == 0) {
            record(kind, accountId, detail);
        }
    }

    /** Removes what is too old. */
    void forget() {
        Instant before =
                clock.instant().atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
        entities.createNativeQuery("delete from audit_entry where at < ?1")
                .setParameter(1, before.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private String network() {
        try {
            return origin.network();
        } catch (ContextNotActiveException e) {
            return null;
        }
    }

    private Long sender() {
        try {
            return origin.accountId();
        } catch (ContextNotActiveException e) {
            return null;
        }
    }
}
