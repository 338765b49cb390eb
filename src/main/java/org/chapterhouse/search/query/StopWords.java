package org.chapterhouse.search.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that every text holds and that therefore decide nothing, such as those that make a question one. */
public final class StopWords {

    private static final Set<String> WORDS = read();
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private StopWords() {}

    /**
     * @param shouting whether the whole query is in capitals; otherwise a word in capitals is an abbreviation that
     *                 somebody means, such as IT or US; AND, OR and NOT are habits of other search engines
     */
    public static boolean contains(String word, boolean shouting) {
        String bare = EDGES.matcher(word.replace('’', '\'')).replaceAll("");
        boolean abbreviation = !shouting
                && bare.length() > 1
                && bare.equals(bare.toUpperCase(Locale.ROOT))
                && !OPERATORS.contains(bare);
        return !abbreviation && WORDS.contains(bare.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try (InputStream file = StopWords.class.getResourceAsStream("/search/stop-words.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Set.of(line.split(" ")).stream())
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
