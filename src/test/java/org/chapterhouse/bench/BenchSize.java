package org.chapterhouse.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much is measured; smaller by system properties, to try the benchmarks out. */
final class BenchSize {

    private BenchSize() {}

    /** {@code bench.sessions} */
    static int sessions(int usual) {
        return Integer.getInteger("bench.sessions", usual);
    }

    /** {@code bench.sessions}, several with commas. */
    static List<Integer> eachSessions(int usual) {
        return Arrays.stream(System.getProperty("bench.sessions", String.valueOf(usual))
                        .split(","))
                .map(Integer::valueOf)
                .toList();
    }

    /** {@code bench.passages}, of each session. */
    static int passages() {
        return Integer.getInteger("bench.passages", 50);
    }

    /** {@code bench.queries} */
    static int queries() {
        return Integer.getInteger("bench.queries", 300);
    }

    /** {@code bench.rounds} */
    static int rounds(int usual) {
        return Integer.getInteger("bench.rounds", usual);
    }

    /** {@code bench.warmup}: rounds that do not count. WildFly's compilers are busy for a minute under a new load. */
    static int warmUp() {
        return Integer.getInteger("bench.warmup", 3);
    }

    /** {@code bench.seconds}, of a round under load. */
    static int seconds(int usual) {
        return Integer.getInteger("bench.seconds", usual);
    }

    /** System properties that are settings of the application, passed on to it. */
    static Map<String, String> settings() {
        // As many searches as it takes, from one address.
        Map<String, String> settings = new HashMap<>(Map.of("chapterhouse.budget.searches", "0"));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("chapterhouse."))
                .forEach(name -> settings.put(name, System.getProperty(name)));
        return settings;
    }
}
