package org.chapterhouse.account;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The keys with which programs act as an account. */
@ApplicationScoped
@Transactional
public class PersonalTokens {

    private static final int MOST = 50;
    private static final int MIN_GIVEN_SECRET = 16;

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Clock clock;

    /**
     * Makes a token with all the rights of the account.
     *
     * @param lifetime how long it works, null for always
     * @throws Conflict when the account has fifty already
     */
    public NewToken create(long accountId, String name, Period lifetime) {
        if (ofAccount(accountId).size() >= MOST) {
            throw new Conflict("You have " + MOST + " access tokens already. Please revoke those you do not need.");
        }
        Instant now = clock.instant();
        Instant end = lifetime == null ? null : now.atOffset(ZoneOffset.UTC).plus(lifetime).toInstant();
        String secret = TokenSecret.random();
        return new NewToken(keep(accountId, name, secret, now, end), secret);
    }

    /** The tokens of an account, newest first, with those that can still be restored. */
    public List<PersonalToken> ofAccount(long accountId) {
        return entities.createQuery("""
                        select t from PersonalToken t where t.account.id = :account
                        and (t.revokedAt is null or t.revokedAt > :since) order by t.createdAt desc, t.id desc""",
                        PersonalToken.class)
                .setParameter("account", accountId)
                .setParameter("since", clock.instant().minus(PersonalToken.REMORSE)).getResultList();
    }

    /** From now on the token does not work. */
    public void revoke(long accountId, long tokenId) {
        require(accountId, tokenId).revoke(clock.instant());
    }

    /** Undoes {@link #revoke} within ten minutes. */
    public void restore(long accountId, long tokenId) {
        require(accountId, tokenId).restore(clock.instant());
    }

    /** The account a token stands for, if the token is in force and the account, too; notes the use. */
    Optional<Account> findAccount(String secret) {
        Instant now = clock.instant();
        Optional<PersonalToken> token = withSecret(secret).filter(found -> found.usable(now));
        token.ifPresent(used -> used.use(now));
        return token.map(PersonalToken::account);
    }

    /**
     * Makes a given secret a token, in place of the one of the same name. Nothing changes if it is in force already.
     *
     * @throws Invalid when it is shorter than 16 characters
     */
    public void seed(long accountId, String name, String secret) {
        if (secret.length() < MIN_GIVEN_SECRET) {
            throw new Invalid("An access token needs at least " + MIN_GIVEN_SECRET + " characters.");
        }
        Instant now = clock.instant();
        Optional<PersonalToken> known = withSecret(secret);
        if (known.filter(token -> token.usable(now) && accountId == token.account().getId()).isPresent()) {
            return;
        }
        entities.createQuery("""
                        delete from PersonalToken t
                        where t.account.id = :account and t.name = :name or t.secretHash = :hash""")
                .setParameter("account", accountId).setParameter("name", name)
                .setParameter("hash", Sha256.of(secret)).executeUpdate();
        keep(accountId, name, secret, now, null);
    }

    private PersonalToken keep(long accountId, String name, String secret, Instant from, Instant to) {
        PersonalToken token = new PersonalToken(entities.getReference(Account.class, accountId), name, secret, from, to);
        entities.persist(token);
        entities.flush();
        return token;
    }

    private Optional<PersonalToken> withSecret(String secret) {
        return entities.createQuery("""
                        select t from PersonalToken t join fetch t.account
                        where t.secretHash = :hash""", PersonalToken.class)
                .setParameter("hash", Sha256.of(secret)).getResultStream().findFirst();
    }

    private PersonalToken require(long accountId, long tokenId) {
        return Optional.ofNullable(entities.find(PersonalToken.class, tokenId))
                .filter(token -> token.account().getId() == accountId)
                .orElseThrow(() -> new NotFound("There is no such access token."));
    }
}
