package org.chapterhouse.bench;

import static org.chapterhouse.bench.CollectionBench.mean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.chapterhouse.bench.JudgedQuery.Judgment;
import org.chapterhouse.local.BenchArchive;

/** How good search is on the archive that ships, for what chapter leaders ask it. */
final class ArchiveBench {

    /** All sessions of the archive, with room for more. */
    private static final int DEPTH = 100;

    private final List<JudgedQuery> queries = ArchiveJudgments.read().queries();
    private final Table ranked = new Table("search", "nDCG@10", "MRR", "recall@10");
    private final Table jumps = new Table("search", "judged", "none shown", "median s", "≤ 10 s", "≤ 30 s", "≤ 60 s");
    private final Table kinds = new Table(withModes("kind", "queries"));
    private final Table single = new Table(withModes("query"));

    static void run(Report report) {
        try (BenchArchive archive = BenchArchive.shipped(BenchSize.settings())) {
            Api api = new Api(archive);
            Indexed.await(archive, api, "library", 1);
            new ArchiveBench().run(api, report);
        }
    }

    private void run(Api api, Report report) {
        List<List<Ranking>> byMode = new ArrayList<>();
        for (SearchMode mode : SearchMode.measured()) {
            byMode.add(ask(api, mode));
        }
        addKinds(byMode);
        addQueries(byMode);
        report.add(
                "Relevance, our archive",
                ranked,
                "%d queries with graded judgments, src/test/resources/bench.".formatted(queries.size()));
        report.add("Jump-in error, our archive", jumps, """
                Seconds from the start of the best moment shown of a session to the nearest caption that answers; one for \
                each query and session with judged seconds. Where no moment is shown, the session counts as missed.""");
        report.add("nDCG@10 by kind of query", kinds, "");
        report.add("nDCG@10 of each query", single, "");
    }

    private List<Ranking> ask(Api api, SearchMode mode) {
        List<Ranking> rankings = new ArrayList<>();
        JumpErrors errors = new JumpErrors();
        for (JudgedQuery query : queries) {
            List<Api.Hit> hits = api.shown(query.query(), mode, DEPTH);
            rankings.add(new Ranking(hits.stream().map(Api.Hit::slug).toList(), query.grades()));
            query.judgments().stream()
                    .filter(judgment -> !judgment.seconds().isEmpty())
                    .forEach(judgment -> errors.add(judgment, starts(hits, judgment)));
        }
        ranked.row(
                mode.parameter(),
                mean(rankings, ranking -> ranking.ndcg(10)),
                mean(rankings, Ranking::reciprocalRank),
                mean(rankings, ranking -> ranking.recall(10)));
        jumps.row(
                mode.parameter(),
                errors.count(),
                errors.missed(),
                errors.median(),
                percent(errors.within(10)),
                percent(errors.within(30)),
                percent(errors.within(60)));
        return rankings;
    }

    private static List<Double> starts(List<Api.Hit> hits, Judgment judgment) {
        return hits.stream()
                .filter(hit -> hit.slug().equals(judgment.session()))
                .findFirst()
                .map(Api.Hit::starts)
                .orElse(List.of());
    }

    private void addKinds(List<List<Ranking>> byMode) {
        for (String kind : new TreeSet<>(queries.stream().map(JudgedQuery::kind).toList())) {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < queries.size(); i++) {
                if (queries.get(i).kind().equals(kind)) {
                    places.add(i);
                }
            }
            List<Object> row = new ArrayList<>(List.of(kind, places.size()));
            byMode.forEach(
                    rankings -> row.add(mean(places.stream().map(rankings::get).toList(), r -> r.ndcg(10))));
            kinds.row(row.toArray());
        }
    }

    private void addQueries(List<List<Ranking>> byMode) {
        for (int i = 0; i < queries.size(); i++) {
            int place = i;
            List<Object> row = new ArrayList<>(List.of(shortened(queries.get(i))));
            byMode.forEach(rankings -> row.add(rankings.get(place).ndcg(10)));
            single.row(row.toArray());
        }
    }

    private static String[] withModes(String... first) {
        return Stream.concat(Stream.of(first), SearchMode.measured().stream().map(SearchMode::parameter))
                .toArray(String[]::new);
    }

    private static String shortened(JudgedQuery query) {
        String text = query.query();
        return query.id() + " " + (text.length() <= 60 ? text : text.substring(0, 60) + " …");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
