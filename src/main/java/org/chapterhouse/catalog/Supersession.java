package org.chapterhouse.catalog;

import java.util.Comparator;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** A {@link Successor} as it is stored; it belongs to the session that is replaced. */
@Entity
public class Supersession {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @SuppressWarnings("UnusedVariable") // the other side of the session's list
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Session session;

    private int position;

    @Column(name = "at_s")
    private Integer at;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "successor_id")
    private Session successor;

    @Column(name = "from_s")
    private Integer from;

    protected Supersession() {}

    public Supersession(Integer at, Session successor, Integer from) {
        this.at = at;
        this.successor = successor;
        this.from = from;
    }

    /** @param newPosition its place among the session's, from 0 */
    void belongTo(Session newSession, int newPosition) {
        session = newSession;
        position = newPosition;
    }

    static List<Successor> successors(List<Supersession> all) {
        return inOrder(all).stream().map(Supersession::details).toList();
    }

    /** The database gives them in any order where they are read together with their session. */
    static List<Supersession> inOrder(List<Supersession> all) {
        return all.stream()
                .sorted(Comparator.comparingInt(each -> each.position))
                .toList();
    }

    private Successor details() {
        return new Successor(at, successor.getSlug(), from);
    }

    /** The same, but that another session is the successor. */
    public Supersession by(Session other) {
        return new Supersession(at, other, from);
    }

    /** Whether it is about the whole session, not about a moment. */
    public boolean isWhole() {
        return at == null;
    }

    public Session getSuccessor() {
        return successor;
    }
}
