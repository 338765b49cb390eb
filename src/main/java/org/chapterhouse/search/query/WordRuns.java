package org.chapterhouse.search.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of a query in runs with neither a phrase nor an exclusion in between: names are looked for within a run.
 *
 * @param shouting see {@link StopWords#contains}
 * @param most     terms that Elasticsearch may make of them
 */
record WordRuns(List<List<String>> runs, boolean shouting, int most) {

    private static final Pattern SUBSTANCE = Pattern.compile("[\\p{L}\\p{N}\\p{So}]");
    private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{Alnum}'’.,;:?!()-]+");

    WordRuns {
        runs = runs.stream().map(List::copyOf).toList();
    }

    /** What to find, each once, without words that decide nothing. */
    List<QueryTerm> terms(Names names) {
        QueryTermSplitter splitter = new QueryTermSplitter(names, shouting);
        Map<String, QueryTerm> terms = new LinkedHashMap<>();
        int left = most;
        for (List<String> run : runs) {
            for (QueryTerm term : splitter.split(run)) {
                boolean wanted = left > 0 && isWord(term.typed());
                if (wanted && terms.putIfAbsent(term.typed(), term) == null) {
                    left -= count(term.typed()) + term.names().size();
                }
            }
        }
        return List.copyOf(terms.values());
    }

    /** Whether there are more terms than are looked for. */
    boolean exceed() {
        QueryTermSplitter splitter = new QueryTermSplitter(Names.NONE, shouting);
        return runs.stream()
                        .flatMap(run -> splitter.split(run).stream())
                        .map(QueryTerm::typed)
                        .filter(WordRuns::isWord)
                        .distinct()
                        .mapToInt(WordRuns::count)
                        .sum()
                > most;
    }

    /** Whether there is more to it than punctuation. */
    static boolean isWord(String piece) {
        return SUBSTANCE.matcher(piece).find();
    }

    /** At most so many terms Elasticsearch makes of it; in scripts without spaces each sign may be one. */
    static int count(String piece) {
        int terms = 0;
        for (String word : piece.split("\\s+")) {
            terms += PLAIN_WORD.matcher(word).matches()
                    ? 1 + (int) word.chars().filter(c -> c == '-').count()
                    : Math.max(1, word.codePointCount(0, word.length()) / 4);
        }
        return terms;
    }
}
