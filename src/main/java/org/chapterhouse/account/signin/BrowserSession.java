package org.chapterhouse.account.signin;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That somebody is signed in with a browser, until they sign out there or from elsewhere. */
@Entity
@Table(name = "browser_session")
public class BrowserSession {

    /** Writing every request down would make every read a write. */
    private static final Duration SEEN_PRECISION = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    private String browser;

    private String network;

    private boolean shared;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected BrowserSession() {}

    BrowserSession(long accountId, String browser, String network, boolean shared, Instant now) {
        this.accountId = accountId;
        this.browser = browser;
        this.network = network;
        this.shared = shared;
        this.beganAt = now;
        this.seenAt = now;
    }

    public Long getId() {
        return id;
    }

    /** As people know it, such as Firefox on Windows. */
    public String getBrowser() {
        return browser;
    }

    /** The network address from which it began. */
    public String getNetwork() {
        return network;
    }

    /** Whether others use the computer, too. */
    public boolean isShared() {
        return shared;
    }

    public Instant getBeganAt() {
        return beganAt;
    }

    /** When it was used last, to the hour. */
    public Instant getSeenAt() {
        return seenAt;
    }

    /** Whether a use now is worth writing down. */
    static boolean notedLongAgo(Instant seenAt, Instant now) {
        return seenAt.plus(SEEN_PRECISION).isBefore(now);
    }
}
