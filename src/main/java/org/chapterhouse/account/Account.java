package org.chapterhouse.account;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;

/** Somebody who can sign in. */
@Entity
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String email;

    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Column(name = "created_at")
    private Instant createdAt;

    private boolean disabled;

    @Column(name = "disabled_reason")
    private String disabledReason;

    @Column(name = "session_epoch")
    private int sessionEpoch;

    protected Account() {}

    Account(EmailAddress email, String name, String passwordHash, Instant createdAt) {
        this.email = email.value();
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
        this.roles.add(Role.LEARNER);
        rename(name);
    }

    public Long getId() {
        return id;
    }

    /** Unique among all accounts, lower case. */
    public String getEmail() {
        return email;
    }

    /** The name to show, never blank. */
    public String getName() {
        return name;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** Whether the account may not be used at the moment, neither by a session nor by a token. */
    public boolean isDisabled() {
        return disabled;
    }

    /** Why it is disabled; null where it is not, or where nobody said why. */
    String disabledReason() {
        return disabledReason;
    }

    /** The highest of its roles, which includes the others. */
    Role role() {
        return Collections.max(roles);
    }

    /** Whether somebody can run the site with it at the moment. */
    boolean administers() {
        return !disabled && role() == Role.ADMIN;
    }

    /** The account as access rules see it. */
    public Viewer viewer() {
        return new Viewer(id, roles);
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Sessions that began in another epoch are over. */
    public int sessionEpoch() {
        return sessionEpoch;
    }

    void rename(String newName) {
        name = PersonName.normalized(newName);
    }

    /** Ends every session of this account. */
    void changePassword(String newHash) {
        passwordHash = newHash;
        endSessions();
    }

    /** The same password in a newer, stronger form: sessions go on. */
    void rehash(String newHash) {
        passwordHash = newHash;
    }

    void grant(Role role) {
        roles.addAll(role.withIncluded());
    }

    /** Takes the role away, and those that include it; everybody stays a learner. */
    void withdraw(Role role) {
        roles.removeIf(held -> held != Role.LEARNER && held.compareTo(role) >= 0);
    }

    /** @param reason null where nobody says why */
    void disable(String reason) {
        disabled = true;
        disabledReason = reason;
        endSessions();
    }

    void enable() {
        disabled = false;
        disabledReason = null;
    }

    void endSessions() {
        sessionEpoch++;
    }
}
