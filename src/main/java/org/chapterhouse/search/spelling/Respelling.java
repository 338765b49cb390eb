package org.chapterhouse.search.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.chapterhouse.search.query.QueryText;

import co.elastic.clients.elasticsearch.core.SearchResponse;

/**
 * A text in which unknown words are replaced by similar ones.
 *
 * @param parsed the whole text
 * @param words  the new words
 * @param sure   whether each is so close to what was typed that it was surely meant; abbreviations never are
 */
record Respelling(QueryText parsed, List<String> words, boolean sure) {

    private static final int MOST_UNKNOWN = 3;
    private static final int MOST = 16;
    /** How much better a word is for being in more sessions: less than any difference in spelling. */
    private static final double COMMON = 0.01;
    /** One letter in five is wrong. */
    private static final float SURE = 0.8f;

    /** @param likelihood of all these words together, up to 1 */
    private record Choice(List<String> words, double likelihood, boolean sure) {

        Choice with(TypedWord typed, SpellingOption option) {
            List<String> more = new ArrayList<>(words);
            more.add(option.word());
            return new Choice(
                    more,
                    likelihood * (option.score() + COMMON * Math.log(1.0 + option.frequency())),
                    sure && option.score() >= SURE && !typed.isAbbreviation());
        }
    }

    String text() {
        return parsed.typed();
    }

    /** @param known the answer to {@link SpellingRequests#known}; most likely first */
    static List<Respelling> of(String text, List<TypedWord> words, SearchResponse<Void> known) {
        List<List<SpellingOption>> options = IntStream.range(0, words.size())
                .mapToObj(i -> SpellingOption.of(words.get(i), i, known))
                .toList();
        List<Integer> unknown = IntStream.range(0, words.size())
                .boxed()
                .filter(i -> SpellingRequests.count(known.aggregations(), i) == 0
                        && !options.get(i).isEmpty())
                .limit(MOST_UNKNOWN)
                .toList();
        if (unknown.isEmpty()) {
            return List.of();
        }
        List<TypedWord> places = unknown.stream().map(words::get).toList();
        List<Choice> all = List.of(new Choice(List.of(), 1, true));
        for (int i : unknown) {
            all = all.stream()
                    .flatMap(begun -> options.get(i).stream().map(option -> begun.with(words.get(i), option)))
                    .sorted(Comparator.comparingDouble(Choice::likelihood).reversed())
                    .limit(MOST)
                    .toList();
        }
        return all.stream()
                .map(each -> new Respelling(
                        QueryText.parse(TypedWord.replace(text, places, each.words())), each.words(), each.sure()))
                .toList();
    }
}
