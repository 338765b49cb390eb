package org.chapterhouse.learning.note;

import java.time.Instant;

import org.chapterhouse.catalog.Session;
import org.chapterhouse.problem.Invalid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** A private note at a place in a session's recording; one without words is a bookmark. */
@Entity
public class Note {

    /** Characters of a note. */
    public static final int LONGEST = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "session_id")
    private Session session;

    @Column(name = "at_s")
    private int at;

    private String text;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected Note() {}

    Note(long accountId, Session session, int at, String text, Instant now) {
        this.accountId = accountId;
        this.session = session;
        this.at = at;
        this.createdAt = now;
        rewrite(text, now);
    }

    public Long getId() {
        return id;
    }

    /** Second of the recording. */
    public int getAt() {
        return at;
    }

    /** Lines of plain text, empty for a bookmark. */
    public String getText() {
        return text;
    }

    public boolean isBookmark() {
        return text.isEmpty();
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** When its text was changed last. */
    public Instant getUpdatedAt() {
        return updatedAt;
    }

    Session session() {
        return session;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    /** @throws Invalid when the text is too long */
    final void rewrite(String newText, Instant now) {
        String plain = plain(newText == null ? "" : newText);
        if (plain.length() > LONGEST) {
            throw new Invalid("notes.long", LONGEST);
        }
        text = plain;
        updatedAt = now;
    }

    void remove(Instant now) {
        removedAt = now;
    }

    void restore() {
        removedAt = null;
    }

    /** Without what no database can keep and nobody can see. */
    private static String plain(String text) {
        return text.replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "")
                .strip();
    }
}
