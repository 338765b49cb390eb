package org.chapterhouse.catalog.edit;

import java.time.Instant;
import java.util.List;

import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.problem.Conflict;

/** Somebody else saved other values of the same fields since the editor began. Nothing was saved. */
public final class EditedMeanwhile extends Conflict {

    private final transient Record now;
    private final transient List<Clash> clashes;

    /**
     * One of the fields.
     *
     * @param accountId who changed it; null where the server did or the account is gone
     * @param at        when; null where the history does not say
     */
    public record Clash(String field, Long accountId, Editor.Way way, Instant at) {}

    EditedMeanwhile(Record now, List<Clash> clashes) {
        super("problem.meanwhile");
        this.now = now;
        this.clashes = List.copyOf(clashes);
    }

    /**
     * What is saved.
     *
     * @param type of what was to be saved
     */
    public <T extends Record> T now(Class<T> type) {
        return type.cast(now);
    }

    public List<Clash> clashes() {
        return clashes;
    }
}
