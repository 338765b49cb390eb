package org.chapterhouse.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.chapterhouse.bench.Api.Hit;
import org.chapterhouse.bench.Talks.Place;
import org.chapterhouse.bench.Talks.Probe;
import org.chapterhouse.local.BenchArchive;

/**
 * How often a search finds what somebody remembers of a talk: the talk, and the place in it. Through import and search
 * of the REST interface alone.
 */
final class TalksBench {

    private static final int FIRST = 10;
    /** A place is right when the caption shown ends no more than so long before it, in milliseconds. */
    private static final long NEAR = 1_000;

    private final Talks talks;
    private final Api api;

    private TalksBench(Talks talks, Api api) {
        this.talks = talks;
        this.api = api;
    }

    static void run(Report report) {
        Optional<Talks> found = Talks.find();
        if (found.isEmpty()) {
            System.out.println("Left out: the talks are not at ../shared/cases/talks-pycon.");
            return;
        }
        try (BenchArchive archive = BenchArchive.empty(BenchSize.settings())) {
            Talks talks = found.get();
            Api api = new Api(archive);
            var manifest = talks.manifest();
            api.importManifest(manifest);
            Indexed.await(
                    archive, api, Talks.wordOfAll(), manifest.get("sessions").size());
            report.add("Remembered talks", new TalksBench(talks, api).table(), """
                    Percent of the searches. First, top 3: a right talk is there; for speakers, all their talks come before
                    any other. Place: the first moment shown of the right talk is the place. Searches for words nobody said
                    are right when nothing is found.""");
        }
    }

    private Table table() {
        Table table = new Table("probes", "number", "search", "first %", "top 3 %", "place %");
        Map<String, List<Probe>> byType = talks.probes().stream()
                .collect(Collectors.groupingBy(Probe::type, LinkedHashMap::new, Collectors.toList()));
        byType.forEach((type, probes) -> {
            for (SearchMode mode : SearchMode.measured()) {
                Map<Probe, List<Hit>> answers = new LinkedHashMap<>();
                probes.forEach(probe -> answers.put(probe, api.search(probe.query(), mode, FIRST)));
                table.row(
                        type,
                        probes.size(),
                        mode.parameter(),
                        percent(probes, probe -> isFirst(probe, answers.get(probe))),
                        percent(probes, probe -> isAmong(probe, answers.get(probe))),
                        percent(probes, probe -> isPlace(probe, answers.get(probe))));
            }
        });
        return table;
    }

    private static double percent(List<Probe> probes, Predicate<Probe> right) {
        return 100.0 * probes.stream().filter(right).count() / probes.size();
    }

    private static boolean isFirst(Probe probe, List<Hit> found) {
        int right = (int) probe.places().stream().map(Place::slug).distinct().count();
        boolean whole = probe.places().stream().anyMatch(place -> place.startMillis() < 0);
        return probe.places().isEmpty()
                ? found.isEmpty()
                : found.size() >= (whole ? right : 1)
                        && found.stream().limit(whole ? right : 1).allMatch(hit -> isRight(probe, hit));
    }

    private static boolean isAmong(Probe probe, List<Hit> found) {
        return probe.places().isEmpty()
                ? found.isEmpty()
                : found.stream().limit(3).anyMatch(hit -> isRight(probe, hit));
    }

    private static boolean isRight(Probe probe, Hit hit) {
        return probe.places().stream().anyMatch(place -> place.slug().equals(hit.slug()));
    }

    private boolean isPlace(Probe probe, List<Hit> found) {
        if (probe.places().isEmpty()) {
            return found.isEmpty();
        }
        return found.stream()
                .filter(hit -> isRight(probe, hit))
                .findFirst()
                .filter(hit -> probe.places().stream().anyMatch(place -> shows(hit, place)))
                .isPresent();
    }

    private boolean shows(Hit hit, Place place) {
        if (place.startMillis() < 0) {
            return true;
        }
        if (!hit.slug().equals(place.slug()) || hit.starts().isEmpty()) {
            return false;
        }
        double start = hit.starts().get(0);
        return start * 1000 <= place.endMillis() && talks.endOfCueAt(hit.slug(), start) >= place.startMillis() - NEAR;
    }
}
