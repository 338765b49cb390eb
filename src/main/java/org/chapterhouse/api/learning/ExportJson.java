package org.chapterhouse.api.learning;

import java.util.List;

import org.chapterhouse.account.Account;
import org.chapterhouse.api.Csv;
import org.chapterhouse.learning.completion.CourseCompletion;
import org.chapterhouse.learning.completion.ReadMaterial;
import org.chapterhouse.learning.completion.SessionCompletion;
import org.chapterhouse.learning.history.LogEntry;
import org.chapterhouse.media.Recording;
import org.chapterhouse.savedsearch.SavedSearch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that is kept of somebody's learning.
 *
 * @param paused   whether the history is
 * @param progress one a recording
 * @param log      every batch that was reported, in order of time
 * @param read     materials that were marked as read
 */
@Schema(name = "LearningExport")
public record ExportJson(
        AccountJson account,
        boolean paused,
        List<MeResource.ProgressItem> progress,
        List<Batch> log,
        List<CompletedSession> completedSessions,
        List<CompletedCourse> completedCourses,
        List<ReadJson> read,
        List<NoteJson> notes,
        List<Search> savedSearches) {

    /** @param createdAt ISO 8601, as all times are */
    @Schema(name = "Account")
    public record AccountJson(
            String name,
            String email,
            @Schema(format = "date-time") String createdAt) {

        static AccountJson of(Account account) {
            return new AccountJson(
                    account.getName(),
                    account.getEmail(),
                    account.getCreatedAt().toString());
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
    @Schema(name = "ReportedBatch")
    public record Batch(
            @Schema(format = "date-time") String at,
            @Schema(nullable = true) String session,
            @Schema(nullable = true) String title,
            String medium,
            @Schema(enumeration = {"watched", "read"}) String way,
            List<List<Integer>> credited,
            List<List<Integer>> excess) {

        static Batch of(LogEntry entry) {
            Recording recording = entry.recording();
            return new Batch(
                    entry.at().toString(),
                    recording == null ? null : recording.getSession().getSlug(),
                    recording == null ? null : recording.getSession().getTitle(),
                    entry.medium(),
                    entry.byReading() ? "read" : "watched",
                    WatchedJson.pairs(entry.credited()),
                    WatchedJson.pairs(entry.excess()));
        }
    }

    /** @param medium checksum of what was played or read, or its number */
    @Schema(name = "CompletedSession")
    public record CompletedSession(
            String session,
            String title,
            @Schema(format = "date-time") String at,
            boolean byReading,
            String medium) {

        static CompletedSession of(SessionCompletion done) {
            return new CompletedSession(
                    done.getSession().getSlug(),
                    done.getSession().getTitle(),
                    done.getCompletion().at().toString(),
                    done.getCompletion().byReading(),
                    done.getCompletion().medium());
        }
    }

    /** @param course slug */
    @Schema(name = "CompletedCourse")
    public record CompletedCourse(
            String course,
            String title,
            @Schema(format = "date-time") String at) {

        static CompletedCourse of(CourseCompletion done) {
            return new CompletedCourse(
                    done.getCourse().getSlug(),
                    done.getCourse().getTitle(),
                    done.getCompletedAt().toString());
        }
    }

    /** @param material its id */
    @Schema(name = "ReadMaterial")
    public record ReadJson(
            long material,
            String title,
            @Schema(format = "date-time") String at) {

        static ReadJson of(ReadMaterial read) {
            return new ReadJson(
                    read.getMaterial().getId(),
                    read.getMaterial().getTitle(),
                    read.getReadAt().toString());
        }
    }

    /** @param query what stands behind the question mark of the search page's address */
    @Schema(name = "SavedSearch")
    public record Search(
            String name,
            String query,
            @Schema(format = "date-time") String createdAt) {

        static Search of(SavedSearch search) {
            return new Search(
                    search.getName(), search.getQuery(), search.getCreatedAt().toString());
        }
    }

    /** The same as one table; {@code kind} says what a row is. */
    String csv() {
        Csv csv = new Csv()
                .row("kind", "when", "session", "title", "from_s", "to_s", "seconds", "percent", "completed", "text")
                .row(
                        "account",
                        account.createdAt(),
                        null,
                        account.name(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        account.email());
        progress.forEach(item -> csv.row(
                "progress",
                item.updatedAt(),
                item.session(),
                item.title(),
                null,
                null,
                item.seconds(),
                item.percent(),
                item.completedAt(),
                null));
        log.forEach(batch -> {
            batch.credited()
                    .forEach(pair -> csv.row(
                            batch.way(),
                            batch.at(),
                            batch.session(),
                            batch.title(),
                            pair.get(0),
                            pair.get(1),
                            null,
                            null,
                            null,
                            null));
            batch.excess()
                    .forEach(pair -> csv.row(
                            "not credited",
                            batch.at(),
                            batch.session(),
                            batch.title(),
                            pair.get(0),
                            pair.get(1),
                            null,
                            null,
                            null,
                            null));
        });
        completedSessions.forEach(done -> csv.row(
                "completed session", done.at(), done.session(), done.title(), null, null, null, null, done.at(), null));
        completedCourses.forEach(done -> csv.row(
                "completed course", done.at(), null, done.title(), null, null, null, null, done.at(), done.course()));
        read.forEach(
                each -> csv.row("read material", each.at(), null, each.title(), null, null, null, null, null, null));
        notes.forEach(note -> csv.row(
                note.text().isEmpty() ? "bookmark" : "note",
                note.updatedAt(),
                note.session(),
                note.title(),
                note.at(),
                null,
                null,
                null,
                null,
                note.text()));
        savedSearches.forEach(search -> csv.row(
                "saved search", search.createdAt(), null, search.name(), null, null, null, null, null, search.query()));
        return csv.toString();
    }
}
