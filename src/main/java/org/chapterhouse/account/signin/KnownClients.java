package org.chapterhouse.account.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.EmailAddress;
import org.chapterhouse.account.PasswordChanged;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * From which networks and devices somebody signed in to an account. They have an allowance of their own, so that nobody
 * can lock the owner out by guessing from elsewhere.
 */
@ApplicationScoped
@Transactional
public class KnownClients {

    private static final Duration MEMORY = Duration.ofDays(180);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Somebody signed in to the account from there. */
    public void remember(Account account, Client client) {
        Instant now = clock.instant();
        Stream.concat(Stream.of(client.networkHash()), client.deviceHash().stream())
                .forEach(hash -> entities.createNativeQuery("""
                                insert into known_client (account_id, client, last_at) values (?1, ?2, ?3)
                                on conflict (account_id, client) do update set last_at = excluded.last_at""")
                        .setParameter(1, account.getId())
                        .setParameter(2, hash)
                        .setParameter(3, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate());
        entities.createNativeQuery("delete from known_client where account_id = ?1 and last_at < ?2")
                .setParameter(1, account.getId())
                .setParameter(2, now.minus(MEMORY).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** From now on all of them are strangers: one of them may have been an intruder. */
    void forget(@Observes PasswordChanged change) {
        entities.createNativeQuery("delete from known_client where account_id = ?1")
                .setParameter(1, change.accountId())
                .executeUpdate();
    }

    /** @param email as it was typed */
    boolean knowsDevice(String email, Client client) {
        return client.deviceHash().filter(hash -> knows(email, hash)).isPresent();
    }

    /** @param email as it was typed */
    boolean knowsNetwork(String email, Client client) {
        return knows(email, client.networkHash());
    }

    private boolean knows(String email, String hash) {
        return EmailAddress.isValid(email)
                && !entities.createNativeQuery("""
                                select 1 from known_client k join account a on a.id = k.account_id
                                where a.email = ?1 and k.client = ?2""")
                        .setParameter(1, new EmailAddress(email).value())
                        .setParameter(2, hash)
                        .getResultList()
                        .isEmpty();
    }
}
