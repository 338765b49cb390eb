package org.chapterhouse.search.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An analyzer of the index, made by Lucene from the definition that Elasticsearch gets. Safe for many threads. */
final class IndexAnalyzer extends Analyzer {

    private static final String DEFINITION = "/search/session-index.json";
    private static final JsonNode ANALYSIS = read().at("/settings/index/analysis");

    /** A replacement in the text before it is cut into words. */
    private record Replacement(Pattern pattern, String by) {}

    private final List<Replacement> replacements;
    private final List<UnaryOperator<TokenStream>> filters;

    /**
     * @param name in the definition of the index
     * @throws IllegalArgumentException if the definition holds something that has no counterpart here
     */
    IndexAnalyzer(String name) {
        JsonNode definition = ANALYSIS.at("/analyzer/" + name);
        if (!definition.path("tokenizer").asText().equals("standard")) {
            throw new IllegalArgumentException("No such tokenizer: " + definition);
        }
        replacements = names(definition.get("char_filter"))
                .map(filter -> replacement(ANALYSIS.at("/char_filter/" + filter)))
                .toList();
        filters = names(definition.get("filter")).map(IndexAnalyzer::filter).toList();
    }

    private static Stream<String> names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText);
    }

    @Override
    protected Reader initReader(String fieldName, Reader text) {
        Reader read = text;
        for (Replacement each : replacements) {
            read = new PatternReplaceCharFilter(each.pattern(), each.by(), read);
        }
        return read;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new StandardTokenizer();
        TokenStream filtered = words;
        for (UnaryOperator<TokenStream> filter : filters) {
            filtered = filter.apply(filtered);
        }
        return new TokenStreamComponents(words, filtered);
    }

    private static Replacement replacement(JsonNode definition) {
        requireType(definition, "pattern_replace");
        return new Replacement(
                Pattern.compile(definition.get("pattern").asText()),
                definition.get("replacement").asText());
    }

    private static UnaryOperator<TokenStream> filter(String name) {
        JsonNode own = ANALYSIS.at("/filter/" + name);
        String type = own.path("type").asText(name);
        return switch (type) {
            case "lowercase" -> LowerCaseFilter::new;
            case "asciifolding" -> {
                boolean preserve = own.path("preserve_original").asBoolean(false);
                yield words -> new ASCIIFoldingFilter(words, preserve);
            }
            case "remove_duplicates" -> RemoveDuplicatesTokenFilter::new;
            case "flatten_graph" -> FlattenGraphFilter::new;
            case "word_delimiter_graph" -> WordParts.of(own);
            case "stemmer" -> stemmer(own.get("language").asText());
            case "pattern_replace" -> {
                Replacement replacement = replacement(own);
                yield words -> new PatternReplaceFilter(words, replacement.pattern(), replacement.by(), true);
            }
            default -> throw new IllegalArgumentException("No such filter: " + type);
        };
    }

    private static UnaryOperator<TokenStream> stemmer(String language) {
        return switch (language) {
            case "english" -> PorterStemFilter::new;
            case "possessive_english" -> EnglishPossessiveFilter::new;
            default -> throw new IllegalArgumentException("No such stemmer: " + language);
        };
    }

    static void requireType(JsonNode definition, String type) {
        if (!definition.path("type").asText().equals(type)) {
            throw new IllegalArgumentException("Not a " + type + ": " + definition);
        }
    }

    private static JsonNode read() {
        try (InputStream definition = IndexAnalyzer.class.getResourceAsStream(DEFINITION)) {
            return new ObjectMapper().readTree(definition);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
