package org.chapterhouse.account.token;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Scope;
import org.chapterhouse.account.secret.Sha256;
import org.chapterhouse.jobs.UndoWindow;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A key with which a program acts as an account. Only the hash of its secret is kept. */
@Entity
@Table(name = "personal_token")
public class PersonalToken {

    /** Writing every use down would make every read a write. */
    private static final Duration USE_PRECISION = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    private String name;

    @Column(name = "secret_hash")
    private String secretHash;

    @Convert(converter = ScopesConverter.class)
    private Set<Scope> scopes;

    private boolean given;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected PersonalToken() {}

    PersonalToken(Account account, TokenPlan plan, String secret, Instant createdAt) {
        this(account, plan.name(), secret, plan.scopes(), createdAt);
        this.expiresAt = createdAt.plus(plan.lifetime());
    }

    private PersonalToken(Account account, String name, String secret, Set<Scope> scopes, Instant createdAt) {
        this.account = account;
        this.name = name;
        this.secretHash = Sha256.of(secret);
        this.scopes = scopes;
        this.createdAt = createdAt;
    }

    /** One that the operator chose: it may do everything, and goes on until the settings change. */
    static PersonalToken given(Account account, String name, String secret, Instant createdAt) {
        PersonalToken token = new PersonalToken(account, name, secret, EnumSet.allOf(Scope.class), createdAt);
        token.given = true;
        return token;
    }

    public Long getId() {
        return id;
    }

    /** What its owner calls it. */
    public String getName() {
        return name;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** What it may be used for, never empty. */
    public Set<Scope> getScopes() {
        return scopes;
    }

    /** When it stops working by itself, null if never. */
    public Instant getExpiresAt() {
        return expiresAt;
    }

    /** To the hour; null if never used. */
    public Instant getLastUsedAt() {
        return lastUsedAt;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** Whether the operator's settings made it. */
    boolean isGiven() {
        return given;
    }

    /** Whose it is. */
    public Account account() {
        return account;
    }

    boolean usable(Instant now) {
        return !isRevoked() && !expired(now) && !account.isDisabled();
    }

    /** Whether a use now is worth writing down. */
    boolean notedLongAgo(Instant now) {
        return lastUsedAt == null || lastUsedAt.plus(USE_PRECISION).isBefore(now);
    }

    void revoke(Instant now) {
        if (!isRevoked()) {
            revokedAt = now;
        }
    }

    void restore(Instant now) {
        if (isRevoked() && now.isBefore(revokedAt.plus(UndoWindow.LENGTH))) {
            revokedAt = null;
        }
    }
}
