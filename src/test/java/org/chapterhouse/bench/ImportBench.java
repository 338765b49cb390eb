package org.chapterhouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

import org.chapterhouse.local.BenchArchive;

/**
 * How long an import takes: until it is answered, until its words are found, and until its vectors are made; and how
 * quickly people are answered who search meanwhile.
 */
final class ImportBench {

    /** Of one manifest, which may not be larger than 20 MB. */
    private static final int MOST_AT_ONCE = 5_000;

    private static final int WORDS_A_PASSAGE = 60;
    private static final long PAUSE_MILLIS = 250;

    private final Table table = new Table(
            "sessions",
            "answered s",
            "words found s",
            "vectors made s",
            "CPU s until words",
            "CPU s of vectors",
            "search meanwhile, p50 ms",
            "p95 ms",
            "search afterwards, p50 ms",
            "p95 ms");

    private ImportBench() {}

    static void run(Report report) {
        ImportBench bench = new ImportBench();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        for (int sessions : BenchSize.eachSessions(3_000)) {
            bench.measure(sessions);
            report.add("Import", bench.table, """
                    Generated sessions of %,d words each, since the first upload began. CPU is that of WildFly. Meanwhile is \
                    while vectors are made; searches are by words, one after the other. The machine's load was %.1f at \
                    the beginning.""".formatted(words(), load));
        }
    }

    private static int words() {
        return BenchSize.passages() * WORDS_A_PASSAGE;
    }

    private void measure(int sessions) {
        List<Path> uploads = uploads(sessions);
        try (BenchArchive archive = BenchArchive.empty(BenchSize.settings())) {
            Api api = new Api(archive);
            Indexed.until(() -> Indexed.exists(archive));
            double idleCpu = archive.cpuSeconds();
            long start = System.nanoTime();
            uploads.forEach(api::importArchive);
            double answered = since(start);
            Indexed.until(() -> Indexed.waitingForWords(archive) == 0);
            double words = since(start);
            double wordsCpu = archive.cpuSeconds() - idleCpu;
            List<Double> meanwhile = searches(api, sessions, () -> Indexed.waiting(archive));
            double vectors = since(start);
            double vectorsCpu = archive.cpuSeconds() - idleCpu - wordsCpu;
            LargeArchive.awaitQuiet(archive);
            int times = Math.max(20, Math.min(meanwhile.size(), BenchSize.queries()));
            int[] left = {times};
            Quantiles after = Quantiles.of(searches(api, sessions, () -> left[0]--));
            Quantiles during = Quantiles.of(meanwhile);
            table.row(
                    "%,d".formatted(sessions),
                    answered,
                    words,
                    vectors,
                    wordsCpu,
                    vectorsCpu,
                    during.percentile(50),
                    during.percentile(95),
                    after.percentile(50),
                    after.percentile(95));
        } finally {
            uploads.forEach(ImportBench::delete);
        }
    }

    private static List<Path> uploads(int sessions) {
        GeneratedImport generated = new GeneratedImport(words());
        List<Path> uploads = new ArrayList<>();
        for (int from = 0; from < sessions; from += MOST_AT_ONCE) {
            uploads.add(generated.zip(from, Math.min(from + MOST_AT_ONCE, sessions)));
        }
        return uploads;
    }

    /** Milliseconds of searches, one after the other until there is nothing left; at least one. */
    private static List<Double> searches(Api api, int sessions, LongSupplier left) {
        List<String> queries = SpeedQueries.of(BenchSize.queries());
        List<Double> millis = new ArrayList<>();
        do {
            long start = System.nanoTime();
            api.firstPage(queries.get(millis.size() % queries.size()), SearchMode.WORDS);
            millis.add((System.nanoTime() - start) / 1e6);
            pause();
        } while (left.getAsLong() > 0);
        System.out.printf("%,d sessions: searched %,d times%n", sessions, millis.size());
        return millis;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
