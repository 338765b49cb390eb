package org.chapterhouse.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.chapterhouse.local.BenchArchive;

/** How good search is on a collection that others judged, through import and search of the REST interface alone. */
final class CollectionBench {

    private static final int DEPTH = 100;

    private CollectionBench() {}

    /** @param name of the collection’s folder */
    static void run(Report report, String name) {
        Optional<JudgedCollection> collection = JudgedCollection.find(name);
        if (collection.isEmpty()) {
            System.out.println("Left out: ../shared/cases/relevance/" + name + " is not there.");
            return;
        }
        try (BenchArchive archive = BenchArchive.empty(BenchSize.settings())) {
            Api api = new Api(archive);
            var manifest = collection.get().manifest();
            api.importManifest(manifest);
            Indexed.await(
                    archive,
                    api,
                    collection.get().wordOfAll(),
                    manifest.get("sessions").size());
            report.add("Relevance, " + name, table(collection.get(), api), """
                    %d abstracts as talks, %d queries, judgments relevant or not; the first %d found of each query.""".formatted(
                    manifest.get("sessions").size(), collection.get().queries().size(), DEPTH));
        }
    }

    private static Table table(JudgedCollection collection, Api api) {
        Table table = new Table("search", "nDCG@10", "MAP", "recall@100");
        Map<String, Double> baseline = collection.baseline();
        table.row("plain BM25, their baseline", baseline.get("ndcg10"), baseline.get("map"), baseline.get("r100"));
        for (SearchMode mode : SearchMode.measured()) {
            List<Ranking> rankings = collection.queries().stream()
                    .map(query -> new Ranking(
                            api.shown(query.text(), mode, DEPTH).stream()
                                    .map(Api.Hit::slug)
                                    .toList(),
                            query.relevant()))
                    .toList();
            table.row(
                    mode.parameter(),
                    mean(rankings, ranking -> ranking.ndcg(10)),
                    mean(rankings, Ranking::averagePrecision),
                    mean(rankings, ranking -> ranking.recall(DEPTH)));
        }
        return table;
    }

    static double mean(List<Ranking> rankings, ToDoubleFunction<Ranking> measure) {
        return rankings.stream().mapToDouble(measure).average().orElseThrow();
    }
}
