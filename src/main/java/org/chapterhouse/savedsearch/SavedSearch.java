package org.chapterhouse.savedsearch;

import java.time.Instant;

import org.chapterhouse.jobs.UndoWindow;
import org.chapterhouse.problem.Invalid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A search that somebody keeps under a name. */
@Entity
@Table(name = "saved_search")
public class SavedSearch {

    /** Characters of a name. */
    public static final int LONGEST_NAME = 100;

    private static final int LONGEST_QUERY = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    private String name;
    private String query;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected SavedSearch() {}

    /** @throws Invalid when there is nothing to search for, or too much */
    SavedSearch(long accountId, String name, String query, Instant now) {
        if (query.isEmpty()) {
            throw new Invalid("searches.empty");
        }
        if (query.length() > LONGEST_QUERY) {
            throw new Invalid("searches.long");
        }
        this.accountId = accountId;
        this.query = query;
        this.createdAt = now;
        rename(name);
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    /** What stands behind the question mark of the search page's address. */
    public String getQuery() {
        return query;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    boolean belongsTo(long account) {
        return accountId == account;
    }

    /** Cut where it is too long, because it usually is the text that was searched for. */
    final void rename(String newName) {
        String line = newName == null
                ? ""
                : newName.replaceAll("[\\s\\p{Z}\\p{C}]+", " ").strip();
        if (line.isEmpty()) {
            throw new Invalid("searches.name.missing");
        }
        name = line.length() <= LONGEST_NAME
                ? line
                : line.substring(0, LONGEST_NAME).replaceAll("\\p{Cs}$", "").strip();
    }

    void remove(Instant now) {
        if (!isRemoved()) {
            removedAt = now;
        }
    }

    void restore(Instant now) {
        if (isRemoved() && now.isBefore(removedAt.plus(UndoWindow.LENGTH))) {
            removedAt = null;
        }
    }
}
