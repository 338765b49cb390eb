package org.chapterhouse.search.spelling;

import java.util.List;
import java.util.Map;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.search.find.TextMatch;
import org.chapterhouse.search.index.SearchedIndex;
import org.chapterhouse.search.query.Synonyms;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.FieldSuggester;
import co.elastic.clients.elasticsearch.core.search.Suggester;

/** The requests to Elasticsearch that find other spellings. */
final class SpellingRequests {

    private static final int MOST_OPTIONS = 6;
    /** More than any word has, so that no word is too common to be proposed. */
    private static final float ANY_NUMBER = 1e9f;

    private static final Query ALL = Query.of(q -> q.matchAll(all -> all));

    private final String index;
    private final Viewer viewer;

    SpellingRequests(String index, Viewer viewer) {
        this.index = index;
        this.viewer = viewer;
    }

    /** Which words stand in something the viewer may see, and what is spelled like each: anywhere, so to be checked. */
    SearchRequest known(List<TypedWord> words) {
        return SearchRequest.of(request -> {
            request.index(index).size(0).query(SearchedIndex.visible(ALL, ALL, viewer));
            Suggester.Builder similar = new Suggester.Builder();
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i).word();
                request.aggregations(name(i), count -> count.filter(holds(TextMatch.EVERYTHING, word)));
                similar.suggesters(name(i), alike(TextMatch.EVERYTHING_EXACT, word));
                similar.suggesters(stem(i), alike(TextMatch.EVERYTHING, word));
            }
            return request.suggest(similar.build());
        });
    }

    /** In how many visible sessions each respelled text is found, and each of its new words by itself. */
    SearchRequest found(List<Respelling> respellings, Synonyms synonyms) {
        return SearchRequest.of(request -> {
            request.index(index).size(0).query(SearchedIndex.visible(ALL, ALL, viewer));
            for (int i = 0; i < respellings.size(); i++) {
                Respelling respelling = respellings.get(i);
                TextMatch match = new TextMatch(synonyms.named(respelling.parsed()), List.of());
                request.aggregations(
                        name(i),
                        count -> count.filter(
                                f -> f.bool(bool -> bool.must(match.decisive()).must(match.notExcluded()))));
            }
            respellings.stream()
                    .flatMap(respelling -> respelling.words().stream())
                    .distinct()
                    .forEach(word -> request.aggregations(
                            alone(word), count -> count.filter(holds(TextMatch.EVERYTHING, word))));
            return request;
        });
    }

    /**
     * Whether the text finds something, in whatever forms of its words, and each new word may be seen somewhere.
     *
     * @param found  the answer to {@link #found}
     * @param number of the respelling
     */
    static boolean isFound(Map<String, Aggregate> found, int number, Respelling respelling) {
        return count(found, number) > 0
                && respelling.words().stream()
                        .allMatch(word -> found.get(alone(word)).filter().docCount() > 0);
    }

    /** No word is called like {@link #name}: it has a blank. */
    private static String alone(String word) {
        return "alone " + word;
    }

    private static FieldSuggester alike(String field, String word) {
        return FieldSuggester.of(suggester -> suggester
                .text(word)
                .term(term -> term.field(field)
                        .suggestMode(SuggestMode.Always)
                        .size(MOST_OPTIONS)
                        .maxTermFreq(ANY_NUMBER)));
    }

    /** As {@link #name}, of what is spelled like its stem. */
    static String stem(int number) {
        return "s" + number;
    }

    static String name(int number) {
        return "w" + number;
    }

    static long count(Map<String, Aggregate> counts, int number) {
        return counts.get(name(number)).filter().docCount();
    }

    private static Query holds(String field, String word) {
        return Query.of(q -> q.match(match -> match.field(field).query(word).operator(Operator.And)));
    }
}
