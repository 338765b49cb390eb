package org.chapterhouse.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.chapterhouse.local.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;

@ExtendWith(ArquillianExtension.class)
class JobLeasesIT {

    @Inject
    private JobLeases leases;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private UserTransaction transaction;

    private final String job = UUID.randomUUID().toString();

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @Test
    void aFreeLeaseIsTakenAndKept() {
        assertThat(leases.hold(job)).isTrue();
        assertThat(leases.hold(job)).isTrue();
    }

    @Test
    void aLeaseOfAnotherServerIsLeftToItUntilItEnds() throws Exception {
        String other = UUID.randomUUID().toString();
        held(job, "30 seconds");
        held(other, "-1 seconds");
        assertThat(leases.hold(job)).isFalse();
        assertThat(leases.hold(other)).isTrue();
    }

    private void held(String name, String time) throws Exception {
        transaction.begin();
        entities.createNativeQuery("insert into job_lease values (?1, 'another', now() + cast(?2 as interval))")
                .setParameter(1, name)
                .setParameter(2, time)
                .executeUpdate();
        transaction.commit();
    }
}
