package org.chapterhouse.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an import did.
 *
 * @param run        id of the {@link ImportRun}
 * @param archive    the archive's title
 * @param counts     only kinds the manifest has entries of, in the order of import
 * @param rejections in the order of import
 */
public record ImportReport(long run, String archive, Map<Kind, Counts> counts, List<Rejection> rejections) {

    /** Entries of one kind by what became of them. */
    public record Counts(int created, int changed, int unchanged, int rejected) {

        private static final Counts NONE = new Counts(0, 0, 0, 0);

        private Counts plus(Counts more) {
            return new Counts(created + more.created, changed + more.changed, unchanged + more.unchanged,
                    rejected + more.rejected);
        }
    }

    /**
     * An entry that was not taken.
     *
     * @param id       as written; null where it has none
     * @param position in the list of its kind, from 1
     * @param reason   in words for whoever wrote the manifest
     */
    public record Rejection(Kind kind, String id, int position, String reason) {
    }

    /** Over all kinds. */
    public Counts total() {
        return counts.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    /** Collects while the import runs; for one thread. */
    static final class Tally {

        private final Map<Kind, Counts> counts = new EnumMap<>(Kind.class);
        private final List<Rejection> rejections = new ArrayList<>();

        void count(Kind kind, Outcome outcome) {
            Counts one = switch (outcome) {
                case CREATED -> new Counts(1, 0, 0, 0);
                case CHANGED -> new Counts(0, 1, 0, 0);
                case UNCHANGED -> new Counts(0, 0, 1, 0);
                case REJECTED -> new Counts(0, 0, 0, 1);
            };
            counts.merge(kind, one, Counts::plus);
        }

        void reject(Entry entry, String reason) {
            count(entry.kind(), Outcome.REJECTED);
            rejections.add(new Rejection(entry.kind(), entry.sourceId(), entry.position(), reason));
        }

        ImportReport report(long run, String archive) {
            return new ImportReport(run, archive, new EnumMap<>(counts), List.copyOf(rejections));
        }
    }
}
