package org.chapterhouse.account.token;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.AccountChanged;
import org.chapterhouse.account.PasswordChanged;
import org.chapterhouse.account.secret.Sha256;
import org.chapterhouse.account.secret.TokenSecret;
import org.chapterhouse.audit.AuditKind;
import org.chapterhouse.audit.AuditLog;
import org.chapterhouse.jobs.UndoWindow;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The keys with which programs act as an account. */
@ApplicationScoped
@Transactional
public class PersonalTokens {

    private static final int MOST = 50;
    private static final int MIN_GIVEN_SECRET = 16;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Inject
    private TokenUses uses;

    @Inject
    private Event<AccountChanged> changes;

    /** @throws Conflict when the account has fifty already */
    NewToken create(long accountId, TokenPlan plan) {
        if (ofAccount(accountId).size() >= MOST) {
            throw new Conflict("account.tokens.tooMany");
        }
        String secret = TokenSecret.random();
        audit.record(AuditKind.TOKEN, accountId, "+" + plan.name() + " " + new TreeSet<>(plan.scopes()));
        return new NewToken(keep(new PersonalToken(owner(accountId), plan, secret, clock.instant())), secret);
    }

    /** The tokens of an account, newest first, with those that can still be restored. */
    public List<PersonalToken> ofAccount(long accountId) {
        uses.write();
        return entities.createQuery("""
                        select t from PersonalToken t where t.account.id = :account
                        and (t.revokedAt is null or t.revokedAt > :since) order by t.createdAt desc, t.id desc""", PersonalToken.class)
                .setParameter("account", accountId)
                .setParameter("since", clock.instant().minus(UndoWindow.LENGTH))
                .getResultList();
    }

    /** From now on the token does not work. */
    public void revoke(long accountId, long tokenId) {
        PersonalToken token = require(accountId, tokenId);
        token.revoke(clock.instant());
        audit.record(AuditKind.TOKEN, accountId, "-" + token.getName());
        changes.fire(new AccountChanged(accountId));
    }

    /** Undoes {@link #revoke} within ten minutes. */
    public void restore(long accountId, long tokenId) {
        PersonalToken token = require(accountId, tokenId);
        token.restore(clock.instant());
        audit.record(AuditKind.TOKEN, accountId, "+" + token.getName());
        changes.fire(new AccountChanged(accountId));
    }

    /** The token with its account, if both are in force; notes the use. */
    @Transactional(TxType.SUPPORTS)
    public Optional<PersonalToken> find(String secret) {
        return findUsable(Sha256.of(secret));
    }

    @Transactional(TxType.SUPPORTS)
    Optional<PersonalToken> findUsable(String secretHash) {
        Instant now = clock.instant();
        Optional<PersonalToken> token = withHash(secretHash).filter(found -> found.usable(now));
        token.filter(used -> used.notedLongAgo(now)).ifPresent(used -> uses.note(used.getId(), now));
        return token;
    }

    /** @param times token id → when it was used; tokens that another server just writes to are left to it */
    void noteUses(Map<Long, Instant> times) {
        entities.createNativeQuery("""
                        with used as (
                            select t.id, u.at from personal_token t
                            join unnest(cast(?1 as bigint[]), cast(?2 as timestamptz[])) u (id, at) on u.id = t.id
                            order by t.id for no key update of t skip locked)
                        update personal_token t set last_used_at = greatest(t.last_used_at, used.at)
                        from used where t.id = used.id""")
                .setParameter(1, array(times.keySet()))
                .setParameter(2, array(times.values()))
                .executeUpdate();
    }

    private static String array(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /**
     * Makes a secret from the settings a token, in place of the one given before. Nothing changes if it is in force
     * already.
     *
     * @throws Invalid when it is shorter than 16 characters
     */
    public void seed(long accountId, String name, String secret) {
        if (secret.length() < MIN_GIVEN_SECRET) {
            throw new Invalid("problem.token.short", MIN_GIVEN_SECRET);
        }
        Instant now = clock.instant();
        Optional<PersonalToken> known = withHash(Sha256.of(secret));
        if (known.filter(token -> token.isGiven()
                        && token.usable(now)
                        && accountId == token.account().getId())
                .isPresent()) {
            return;
        }
        entities.createQuery("delete from PersonalToken t where t.given = true or t.secretHash = :hash")
                .setParameter("hash", Sha256.of(secret))
                .executeUpdate();
        keep(PersonalToken.given(owner(accountId), name, secret, now));
        changes.fire(new AccountChanged(accountId));
    }

    /** What was once given by the settings works no more. */
    public void forgetGiven() {
        entities.createQuery("delete from PersonalToken t where t.given = true").executeUpdate();
    }

    /** For good: whoever had the password until now may have made them. Those from the settings stay. */
    void removeAll(@Observes PasswordChanged change) {
        entities.createQuery("delete from PersonalToken t where t.account.id = :account and t.given = false")
                .setParameter("account", change.accountId())
                .executeUpdate();
    }

    private Account owner(long accountId) {
        return entities.getReference(Account.class, accountId);
    }

    private PersonalToken keep(PersonalToken token) {
        entities.persist(token);
        entities.flush();
        return token;
    }

    private Optional<PersonalToken> withHash(String secretHash) {
        return entities.createQuery("""
                        select distinct t from PersonalToken t join fetch t.account a left join fetch a.roles
                        where t.secretHash = :hash""", PersonalToken.class)
                .setParameter("hash", secretHash)
                .getResultStream()
                .findFirst();
    }

    private PersonalToken require(long accountId, long tokenId) {
        return Optional.ofNullable(entities.find(PersonalToken.class, tokenId))
                .filter(token -> token.account().getId() == accountId)
                .orElseThrow(() -> new NotFound("problem.token.missing"));
    }
}
