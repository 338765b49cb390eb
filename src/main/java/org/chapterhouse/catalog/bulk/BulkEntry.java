package org.chapterhouse.catalog.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What became of one of the sessions. */
@Entity
@Table(name = "bulk_entry")
class BulkEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "bulk_edit_id")
    private long bulkEditId;

    @SuppressWarnings("UnusedVariable") // queries read entries in this order
    private int position;

    @Column(name = "session_id")
    private long sessionId;

    @SuppressWarnings("UnusedVariable") // for when the session is gone
    private String title;

    @Enumerated(EnumType.STRING)
    private BulkState state = BulkState.WAITING;

    @Column(name = "edit_id")
    private Long editId;

    @SuppressWarnings("UnusedVariable") // read by queries
    private String reason;

    protected BulkEntry() {}

    /** @param position its place, from 0 */
    BulkEntry(BulkEdit edit, int position, long sessionId, String title) {
        this.bulkEditId = edit.getId();
        this.position = position;
        this.sessionId = sessionId;
        this.title = title;
    }

    /** @param edit its number in the history of the session */
    void changed(long edit) {
        state = BulkState.CHANGED;
        editId = edit;
    }

    /** It was so already. */
    void same() {
        state = BulkState.SAME;
    }

    void putBack() {
        state = BulkState.PUT_BACK;
        reason = null;
    }

    /** @param sentence why it was not changed, or not put back */
    void refuse(String sentence) {
        state = state == BulkState.WAITING ? BulkState.REFUSED : BulkState.KEPT;
        reason = sentence;
    }

    boolean isWaiting() {
        return state == BulkState.WAITING;
    }

    /** Whether it is as the bulk edit left it, as far as is known. */
    boolean isChanged() {
        return state == BulkState.CHANGED || state == BulkState.KEPT;
    }

    long getBulkEditId() {
        return bulkEditId;
    }

    long getSessionId() {
        return sessionId;
    }

    /** Null where it was not changed. */
    Long getEditId() {
        return editId;
    }
}
