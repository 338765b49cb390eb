package org.chapterhouse.api;

import java.util.List;

import org.chapterhouse.account.Account;
import org.chapterhouse.learning.log.LogEntry;
import org.chapterhouse.media.Recording;
import org.chapterhouse.savedsearch.SavedSearch;

/**
 * Everything that is kept of somebody's learning.
 *
 * @param paused   whether the history is
 * @param progress one a recording
 * @param log      every batch that was reported, in order of time
 */
public record ExportJson(AccountJson account, boolean paused, List<MeResource.ProgressItem> progress, List<Batch> log,
        List<NoteJson> notes, List<Search> savedSearches) {

    /** @param createdAt ISO 8601, as all times are */
    public record AccountJson(String name, String email, String createdAt) {

        static AccountJson of(Account account) {
            return new AccountJson(account.getName(), account.getEmail(), account.getCreatedAt().toString());
        }
    }

    /**
     * @param at       when the server heard of it
     * @param session  slug; null where it is gone
     * @param medium   checksum of what was played, or its number
     * @param way      {@code watched} or {@code read}
     * @param credited pairs of seconds, the second exclusive
     * @param excess   what was claimed beyond the time that had passed
     */
    public record Batch(String at, String session, String title, String medium, String way, List<List<Integer>> credited,
            List<List<Integer>> excess) {

        static Batch of(LogEntry entry) {
            Recording recording = entry.recording();
            return new Batch(entry.at().toString(), recording == null ? null : recording.getSession().getSlug(),
                    recording == null ? null : recording.getSession().getTitle(), entry.medium(),
                    entry.byReading() ? "read" : "watched", WatchedJson.pairs(entry.credited()), WatchedJson.pairs(entry.excess()));
        }
    }

    /** @param query what stands behind the question mark of the search page's address */
    public record Search(String name, String query, String createdAt) {

        static Search of(SavedSearch search) {
            return new Search(search.getName(), search.getQuery(), search.getCreatedAt().toString());
        }
    }

    /** The same as one table; {@code kind} says what a row is. */
    String csv() {
        Csv csv = new Csv().row("kind", "when", "session", "title", "from_s", "to_s", "seconds", "percent", "completed", "text")
                .row("account", account.createdAt(), null, account.name(), null, null, null, null, null,
                        account.email());
        progress.forEach(item -> csv.row("progress", item.updatedAt(), item.session(), item.title(), null, null, item.seconds(),
                item.percent(), item.completedAt(), null));
        log.forEach(batch -> {
            batch.credited().forEach(pair -> csv.row(batch.way(), batch.at(), batch.session(), batch.title(), pair.get(0),
                    pair.get(1), null, null, null, null));
            batch.excess().forEach(pair -> csv.row("not credited", batch.at(), batch.session(), batch.title(), pair.get(0),
                    pair.get(1), null, null, null, null));
        });
        notes.forEach(note -> csv.row(note.text().isEmpty() ? "bookmark" : "note", note.updatedAt(), note.session(),
                note.title(), note.at(), null, null, null, null, note.text()));
        savedSearches.forEach(search -> csv.row("saved search", search.createdAt(), null, search.name(), null, null, null, null,
                null, search.query()));
        return csv.toString();
    }
}
