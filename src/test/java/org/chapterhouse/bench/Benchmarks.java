package org.chapterhouse.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code mvn -Pbench} runs: all benchmarks, or those that the system property {@code bench} names, with commas. */
public final class Benchmarks {

    private static final Map<String, Runnable> ALL = new LinkedHashMap<>();

    static {
        ALL.put("archive", () -> ArchiveBench.run(new Report("archive")));
        ALL.put("cranfield", () -> CollectionBench.run(new Report("cranfield"), "cranfield"));
        ALL.put("med", () -> CollectionBench.run(new Report("med"), "med"));
        ALL.put("talks", () -> TalksBench.run(new Report("talks")));
        ALL.put("watching", () -> WatchingBench.run(new Report("watching")));
        ALL.put("ranges", () -> RangeBench.run(new Report("ranges")));
        ALL.put("pages", () -> PagesBench.run(new Report("pages")));
        ALL.put("long", () -> LongBench.run(new Report("long")));
        ALL.put("frames", () -> FirstFrameBench.run(new Report("frames")));
        ALL.put("speed", () -> SpeedBench.run(new Report("speed")));
        ALL.put("import", () -> ImportBench.run(new Report("import")));
        ALL.put("rebuild", () -> RebuildBench.run(new Report("rebuild")));
    }

    private Benchmarks() {}

    /** Ends with an exception when something cannot be measured. */
    public static void main(String[] arguments) {
        List<String> wanted = List.of(
                System.getProperty("bench", String.join(",", ALL.keySet())).split(","));
        if (!ALL.keySet().containsAll(wanted)) {
            throw new IllegalArgumentException("-Dbench= takes some of " + ALL.keySet() + ", with commas between.");
        }
        wanted.forEach(name -> ALL.get(name).run());
    }
}
