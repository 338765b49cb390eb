package org.chapterhouse.ingest.run;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.ingest.entry.Outcome;
import org.chapterhouse.ingest.manifest.EntryKind;
import org.chapterhouse.problem.Forbidden;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

/** The report of a run, entry by entry. Everything here throws {@link Forbidden} if the viewer is no editor. */
@ApplicationScoped
@Transactional
public class ImportEntries {

    @PersistenceContext
    private EntityManager entities;

    /**
     * Which entries are wanted.
     *
     * @param outcome null for all
     * @param hinted  only those in which an editor should look at something
     */
    public record Filter(Outcome outcome, boolean hinted) {

        public static final Filter ALL = new Filter(null, false);
    }

    /**
     * An entry with what there is to say about it.
     *
     * @param notes in the order in which they were made
     */
    public record Told(ImportEntry entry, List<ImportNote> notes) {}

    private record Place(EntryKind kind, int position) {}

    public int count(long run, Filter filter, Viewer viewer) {
        Access.requireEditor(viewer);
        return wanted("select count(e)", "", Long.class, run, filter)
                .getSingleResult()
                .intValue();
    }

    /**
     * In the order of the import.
     *
     * @param page from 1
     */
    public List<Told> page(long run, Filter filter, int page, int size, Viewer viewer) {
        Access.requireEditor(viewer);
        List<ImportEntry> found = wanted("select e", " order by e.place", ImportEntry.class, run, filter)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
        Map<Place, List<ImportNote>> notes = notesOf(run, found);
        return found.stream()
                .map(entry ->
                        new Told(entry, notes.getOrDefault(new Place(entry.getKind(), entry.getPosition()), List.of())))
                .toList();
    }

    private <T> TypedQuery<T> wanted(String select, String order, Class<T> type, long run, Filter filter) {
        TypedQuery<T> query = entities.createQuery(
                select + " from ImportEntry e where e.run.id = :run"
                        + (filter.outcome() == null ? "" : " and e.outcome = :outcome")
                        + (filter.hinted() ? " and e.hinted = true" : "") + order,
                type);
        return (filter.outcome() == null ? query : query.setParameter("outcome", filter.outcome()))
                .setParameter("run", run);
    }

    private Map<Place, List<ImportNote>> notesOf(long run, List<ImportEntry> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        List<Integer> positions =
                entries.stream().map(ImportEntry::getPosition).distinct().toList();
        return entities.createQuery(
                        "select n from ImportNote n where n.run.id = :run and n.position in :positions order by n.id",
                        ImportNote.class)
                .setParameter("run", run)
                .setParameter("positions", positions)
                .getResultStream()
                .collect(Collectors.groupingBy(note -> new Place(note.getKind(), note.getPosition())));
    }
}
