package org.chapterhouse.api.catalog;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.catalog.bulk.BulkChange;
import org.chapterhouse.catalog.bulk.BulkResult;
import org.chapterhouse.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a bulk edit.
 *
 * @param person name of who did it; null where the account is gone
 */
@Schema(name = "BulkEdit")
public record BulkEditJson(
        long id,

        @Schema(enumeration = {"addTopic", "removeTopic", "addProgram", "removeProgram", "visibility", "reviewBy"})
        String change,

        String value,
        Instant begunAt,
        @Schema(nullable = true) String person,
        List<Entry> sessions) {

    /**
     * What became of one session.
     *
     * @param slug   null where it is gone
     * @param reason why it was refused or kept; null otherwise
     */
    @Schema(name = "BulkEditEntry")
    public record Entry(
            @Schema(nullable = true) String slug,
            String title,

            @Schema(enumeration = {"waiting", "changed", "same", "refused", "put_back", "kept"})
            String state,

            @Schema(nullable = true) String reason) {

        static Entry of(BulkResult.Entry entry) {
            return new Entry(
                    entry.slug(), entry.title(), entry.state().name().toLowerCase(Locale.ROOT), entry.reason());
        }
    }

    /**
     * What is to be done.
     *
     * @param sessions slugs, at most 500
     * @param value    the slug of a topic or program, {@code public}, {@code members} or {@code draft}, or a day
     */
    @Schema(
            name = "NewBulkEdit",
            examples = "{\"sessions\": [\"hack-your-engage\"], \"change\": \"reviewBy\", \"value\": \"2127-12-31\"}")
    public record Wanted(
            @Schema(required = true, maxItems = 500) List<String> sessions,

            @Schema(
                    required = true,
                    enumeration = {"addTopic", "removeTopic", "addProgram", "removeProgram", "visibility", "reviewBy"})
            String change,

            @Schema(required = true) String value) {

        /** @throws Invalid if it is none */
        BulkChange bulkChange() {
            BulkChange.Kind kind = Arrays.stream(BulkChange.Kind.values())
                    .filter(each -> word(each).equals(change))
                    .findFirst()
                    .orElseThrow(() -> new Invalid("problem.bulk.value"));
            boolean shown = kind == BulkChange.Kind.VISIBILITY && value != null;
            return new BulkChange(kind, shown ? value.toUpperCase(Locale.ROOT) : value);
        }
    }

    static BulkEditJson of(BulkResult result) {
        BulkChange change = result.change();
        return new BulkEditJson(
                result.id(),
                word(change.kind()),
                change.kind() == BulkChange.Kind.VISIBILITY ? change.value().toLowerCase(Locale.ROOT) : change.value(),
                result.begunAt(),
                result.person(),
                result.entries().stream().map(Entry::of).toList());
    }

    /** {@code addTopic} for {@code ADD_TOPIC}. */
    private static String word(BulkChange.Kind kind) {
        String[] parts = kind.name().toLowerCase(Locale.ROOT).split("_");
        return parts.length < 2
                ? parts[0]
                : parts[0] + Character.toUpperCase(parts[1].charAt(0)) + parts[1].substring(1);
    }
}
