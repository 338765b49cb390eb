package org.chapterhouse.account.token;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.AccountChanged;
import org.chapterhouse.account.secret.Sha256;
import org.chapterhouse.account.signin.BrowserSessions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * Accounts as they were at most {@code chapterhouse.access.seconds} ago: for players, which ask for the next part of a
 * recording again and again. A change on this server counts at once, one on another server after that time. Whoever is
 * not found is looked for again each time.
 */
@ApplicationScoped
public class RecentAccounts {

    private static final int MOST = 10_000;

    @Inject
    private BrowserSessions sessions;

    @Inject
    private PersonalTokens tokens;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "chapterhouse.access.seconds", defaultValue = "5")
    private int seconds;

    private final AtomicLong changes = new AtomicLong();
    private Cache<Key<Session>, Account> bySession;
    private Cache<Key<String>, PersonalToken> bySecretHash;

    /** What was read before a change is never found again, not even if it was still being read meanwhile. */
    private record Key<T>(long changes, T of) {}

    private record Session(long account, long id) {}

    @PostConstruct
    void begin() {
        bySession = cache();
        bySecretHash = cache();
    }

    private <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(Duration.ofSeconds(seconds))
                .build();
    }

    /** As {@link BrowserSessions#findSignedIn}; what is returned is shared and must not be changed. */
    public Optional<Account> findSignedIn(long id, long session) {
        return Optional.ofNullable(bySession.get(
                new Key<>(changes.get(), new Session(id, session)),
                key -> sessions.findSignedIn(key.of().account(), key.of().id()).orElse(null)));
    }

    /** As {@link PersonalTokens#find}; what is returned is shared and must not be changed. */
    public Optional<PersonalToken> findToken(String secret) {
        Key<String> hash = new Key<>(changes.get(), Sha256.of(secret));
        return Optional.ofNullable(bySecretHash.get(
                        hash, key -> tokens.findUsable(key.of()).orElse(null)))
                .filter(token -> token.usable(clock.instant()));
    }

    /** Any change forgets everybody: changes are rare, and so none can be overlooked. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) AccountChanged change) {
        changes.incrementAndGet();
    }
}
