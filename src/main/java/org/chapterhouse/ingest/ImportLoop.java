package org.chapterhouse.ingest;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.chapterhouse.problem.Problem;
import org.chapterhouse.problem.Unavailable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Goes through a manifest entry by entry and keeps the record of it. */
@ApplicationScoped
class ImportLoop {

    private static final Logger LOG = System.getLogger(ImportLoop.class.getName());
    private static final int SESSIONS_A_LINE = 10;
    private static final int FLAWS_TOLD = 3;

    @Inject
    private ManifestSchema schema;
    @Inject
    private EntryTransaction transaction;
    @Inject
    private ImportRuns runs;

    /** @throws RuntimeException if the rest cannot be imported either; the run is marked as failed then */
    ImportReport run(long run, Manifest manifest, Bundle bundle) {
        ImportReport.Tally tally = new ImportReport.Tally();
        try {
            Set<SourceRef.Key> seen = new HashSet<>();
            for (Entry entry : manifest.entries()) {
                bring(run, entry, bundle, seen, tally);
                tellProgress(manifest, entry);
            }
            runs.finish(run);
        } catch (Exception e) { // also a failed commit, which is checked though not declared
            runs.fail(run, e instanceof Problem ? e.getMessage() : "The import was cut short by an error of the server.");
            throw e;
        }
        ImportReport report = tally.report(run, manifest.title());
        ImportReport.Counts total = report.total();
        LOG.log(Level.INFO, "Imported {0}: {1} added, {2} changed, {3} unchanged, {4} left out", manifest.title(),
                total.created(), total.changed(), total.unchanged(), total.rejected());
        return report;
    }

    private void bring(long run, Entry entry, Bundle bundle, Set<SourceRef.Key> seen, ImportReport.Tally tally) {
        try {
            judge(entry, seen);
            Outcome outcome = bring(entry, bundle);
            runs.count(run, outcome);
            tally.count(entry.kind(), outcome);
        } catch (Rejected e) {
            LOG.log(Level.INFO, "Not imported: {0} {1}: {2}", entry.kind().definition(), entry.sourceId(), e.getMessage());
            runs.reject(run, entry, e.getMessage());
            tally.reject(entry, e.getMessage());
        }
    }

    private Outcome bring(Entry entry, Bundle bundle) {
        try {
            return transaction.bring(entry, EntryFiles.of(entry, bundle));
        } catch (Rejected | Unavailable e) {
            throw e;
        } catch (Exception e) { // see above
            String incident = UUID.randomUUID().toString();
            LOG.log(Level.ERROR, "Incident " + incident + ": " + entry.kind() + " " + entry.sourceId(), e);
            throw new Rejected("It could not be saved; the server's log tells more under " + incident + ".");
        }
    }

    private void judge(Entry entry, Set<SourceRef.Key> seen) {
        List<String> flaws = schema.flaws(entry.kind().definition(), entry.json());
        if (!flaws.isEmpty()) {
            String told = String.join("; ", flaws.subList(0, Math.min(flaws.size(), FLAWS_TOLD)));
            String more = flaws.size() > FLAWS_TOLD ? "; and %d more".formatted(flaws.size() - FLAWS_TOLD) : "";
            throw new Rejected(Character.toUpperCase(told.charAt(0)) + told.substring(1) + more + ".");
        }
        if (!seen.add(new SourceRef.Key(entry.kind(), entry.sourceId()))) {
            throw new Rejected("“" + entry.sourceId() + "” stands twice in this manifest; only the first was taken.");
        }
    }

    private static void tellProgress(Manifest manifest, Entry entry) {
        if (entry.kind() == Kind.SESSION && entry.position() % SESSIONS_A_LINE == 0) {
            long all = manifest.entries().stream().filter(each -> each.kind() == Kind.SESSION).count();
            LOG.log(Level.INFO, "Imported {0} of {1} sessions", entry.position(), all);
        }
    }
}
