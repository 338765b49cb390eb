package org.chapterhouse.account.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.account.secret.Sha256;
import org.chapterhouse.account.signin.GuessLimit.Failures;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * What is remembered of attempts to sign in and to sign up, in the database so that it holds for every server. An
 * attempt counts as failed from its start until it is {@link #proven}, so a thousand of them at once are no way around
 * the limits.
 */
@ApplicationScoped
@Transactional
class SignInThrottle {

    private static final Duration SIGN_UP_WINDOW = Duration.ofHours(1);
    private static final String FAILURES = read("failures.sql");
    private static final String FORGET = read("forget-attempts.sql");
    private static final String SIGN_UPS = """
            select 'NETWORK' as scope, count(*) as failed, min(at) as last
            from attempt where kind = 'SIGN_UP' and address = ?1 and at > ?2""";
    private static final String NOBODY = "";

    /** Which attempts are counted together. */
    enum Scope {
        ACCOUNT_HERE,
        ACCOUNT,
        NETWORK,
        ACCOUNT_ON_DEVICE
    }

    /**
     * A row as row-mappings.xml makes it, which is why it is public.
     *
     * @param last of them or, of accounts opened, the first; null for none
     */
    public record Attempts(String scope, Integer count, Timestamp last) {

        private static final String MAPPING = "Attempts";

        private Scope in() {
            return Scope.valueOf(scope);
        }

        private Instant at() {
            return last.toInstant();
        }

        private Failures failures() {
            return new Failures(count, at());
        }
    }

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private KnownClients known;

    @Inject
    private Clock clock;
    /** New accounts an hour from one address; a workshop may well sign up together. */
    @Inject
    @ConfigProperty(name = "chapterhouse.signup.hourly", defaultValue = "60")
    private int signUpsAnHour;

    /** @throws TooManyAttempts while guessing has to pause; the attempt must then not even be checked */
    void beginSignIn(String email, Client client) {
        String network = client.network();
        Instant now = clock.instant();
        lock(subject(email));
        lock(network);
        Duration pause = pause(email, client, now);
        if (!pause.isZero()) {
            throw new TooManyAttempts(pause);
        }
        remember("SIGN_IN", subject(email), client, now);
    }

    /** The password was right: what this network or device got wrong about this account is forgotten. */
    void proven(String email, Client client) {
        entities.createNativeQuery("""
                        delete from attempt
                        where kind = 'SIGN_IN' and subject = ?1 and (address = ?2 or device = ?3)""")
                .setParameter(1, subject(email))
                .setParameter(2, client.network())
                .setParameter(3, client.deviceHash().orElse(NOBODY))
                .executeUpdate();
    }

    /** @throws TooManyAttempts when too many accounts were opened from this address */
    void beginSignUp(String address) {
        String network = NetworkAddress.network(address);
        Instant now = clock.instant();
        lock(network);
        Attempts opened = (Attempts) entities.createNativeQuery(SIGN_UPS, Attempts.MAPPING)
                .setParameter(1, network)
                .setParameter(2, at(now.minus(SIGN_UP_WINDOW)))
                .getSingleResult();
        if (opened.count() >= signUpsAnHour) {
            throw new TooManyAttempts(Duration.between(now, opened.at().plus(SIGN_UP_WINDOW)));
        }
        remember("SIGN_UP", subject(NOBODY), Client.at(address), now);
    }

    private Duration pause(String email, Client client, Instant now) {
        @SuppressWarnings("unchecked")
        Stream<Attempts> found = entities.createNativeQuery(FAILURES, Attempts.MAPPING)
                .setParameter(1, subject(email))
                .setParameter(2, client.network())
                .setParameter(3, at(now.minus(GuessLimit.WINDOW)))
                .setParameter(4, client.deviceHash().orElse(NOBODY))
                .getResultStream();
        Map<Scope, Failures> failed = found.collect(Collectors.toMap(Attempts::in, Attempts::failures));
        if (known.knowsDevice(email, client)) {
            return pause(GuessLimit.GUESSING, failed.get(Scope.ACCOUNT_ON_DEVICE), now);
        }
        Duration guessing = pause(GuessLimit.GUESSING, failed.get(Scope.ACCOUNT_HERE), now);
        if (known.knowsNetwork(email, client)) {
            return guessing;
        }
        return Stream.of(
                        guessing,
                        pause(GuessLimit.SPREAD_GUESSING, failed.get(Scope.ACCOUNT), now),
                        pause(GuessLimit.SPRAYING, failed.get(Scope.NETWORK), now))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    /** @param failures null for none */
    private static Duration pause(GuessLimit limit, Failures failures, Instant now) {
        return failures == null ? Duration.ZERO : limit.pause(failures, now);
    }

    private void remember(String kind, String subject, Client client, Instant now) {
        entities.createNativeQuery(
                        "insert into attempt (kind, subject, address, at, device) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, kind)
                .setParameter(2, subject)
                .setParameter(3, client.network())
                .setParameter(4, at(now))
                .setParameter(5, client.deviceHash().orElse(null))
                .executeUpdate();
        entities.createNativeQuery(FORGET)
                .setParameter(1, at(now.minus(SIGN_UP_WINDOW)))
                .executeUpdate();
    }

    /** Attempts that are judged by the same rows come one after the other, until the transaction ends. */
    private void lock(String key) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) as locked")
                .setParameter(1, key)
                .getSingleResult();
    }

    private static String subject(String email) {
        return Sha256.of(email.strip().toLowerCase(Locale.ROOT));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String read(String file) {
        try (InputStream sql = SignInThrottle.class.getResourceAsStream(file)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
