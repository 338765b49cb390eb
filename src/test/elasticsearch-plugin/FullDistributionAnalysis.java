package org.chapterhouse.elasticsearch;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * The filters our index settings may name, under the names and settings the full Elasticsearch gives them, so that
 * the same settings run here and there. Each is the Lucene filter the slim server has in its libraries anyway.
 */
public final class FullDistributionAnalysis extends Plugin implements AnalysisPlugin {

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        var filters = new TreeMap<String, AnalysisProvider<TokenFilterFactory>>();
        filters.put("stemmer", filter((settings, in) -> stem(settings.get("language",
                settings.get("name", "porter")), in)));
        filters.put("porter_stem", filter((settings, in) -> new PorterStemFilter(in)));
        filters.put("kstem", filter((settings, in) -> new KStemFilter(in)));
        filters.put("apostrophe", filter((settings, in) -> new ApostropheFilter(in)));
        filters.put("elision", filter((settings, in) -> new ElisionFilter(in, words(settings, "articles",
                FrenchAnalyzer.DEFAULT_ARTICLES))));
        filters.put("keyword_marker", filter((settings, in) -> new SetKeywordMarkerFilter(in,
                words(settings, "keywords", CharArraySet.EMPTY_SET))));
        filters.put("keyword_repeat", filter((settings, in) -> new KeywordRepeatFilter(in)));
        filters.put("remove_duplicates", filter((settings, in) -> new RemoveDuplicatesTokenFilter(in)));
        filters.put("flatten_graph", filter((settings, in) -> new FlattenGraphFilter(in)));
        filters.put("reverse", filter((settings, in) -> new ReverseStringFilter(in)));
        filters.put("truncate", filter((settings, in) -> new TruncateTokenFilter(in, settings.getAsInt("length", 10))));
        filters.put("limit", filter((settings, in) -> new LimitTokenCountFilter(in,
                settings.getAsInt("max_token_count", 1))));
        filters.put("length", filter((settings, in) -> new LengthFilter(in,
                settings.getAsInt("min", 0), settings.getAsInt("max", Integer.MAX_VALUE))));
        filters.put("edge_ngram", filter((settings, in) -> new EdgeNGramTokenFilter(in,
                settings.getAsInt("min_gram", 1), settings.getAsInt("max_gram", 2),
                settings.getAsBoolean("preserve_original", false))));
        filters.put("ngram", filter((settings, in) -> new NGramTokenFilter(in,
                settings.getAsInt("min_gram", 1), settings.getAsInt("max_gram", 2),
                settings.getAsBoolean("preserve_original", false))));
        filters.put("pattern_replace", filter((settings, in) -> new PatternReplaceFilter(in,
                Pattern.compile(settings.get("pattern")), settings.get("replacement", ""),
                settings.getAsBoolean("all", true))));
        filters.put("word_delimiter_graph", filter((settings, in) -> new WordDelimiterGraphFilter(in,
                settings.getAsBoolean("adjust_offsets", true), charTypes(settings), wordDelimiterFlags(settings), null)));
        filters.put("asciifolding", normalizing((settings, in) -> new ASCIIFoldingFilter(in,
                settings.getAsBoolean("preserve_original", false))));
        filters.put("trim", normalizing((settings, in) -> new TrimFilter(in)));
        return filters;
    }

    @Override
    public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
        return Map.of("pattern_replace", (index, environment, name, settings) -> new CharFilterFactory() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public Reader create(Reader in) {
                return new PatternReplaceCharFilter(Pattern.compile(settings.get("pattern")),
                        settings.get("replacement", ""), in);
            }
        });
    }

    private static TokenStream stem(String language, TokenStream in) {
        return switch (language) {
            case "english", "porter" -> new PorterStemFilter(in);
            case "light_english", "kstem" -> new KStemFilter(in);
            case "minimal_english" -> new EnglishMinimalStemFilter(in);
            case "possessive_english" -> new EnglishPossessiveFilter(in);
            default -> throw new IllegalArgumentException("The local Elasticsearch has no stemmer for " + language);
        };
    }

    private static CharArraySet words(Settings settings, String key, CharArraySet fallback) {
        List<String> words = settings.getAsList(key);
        return words.isEmpty() ? fallback : new CharArraySet(words, settings.getAsBoolean("ignore_case", false));
    }

    /** Lines such as “. => ALPHANUM”, by which characters count as something else. */
    private static byte[] charTypes(Settings settings) {
        byte[] types = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < types.length; c++) {
            types[c] = c < WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE.length
                    ? WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE[c] : WordDelimiterIterator.getType(c);
        }
        for (String line : settings.getAsList("type_table")) {
            String[] sides = line.split("\\s*=>\\s*");
            types[sides[0].charAt(0)] = charType(sides[1]);
        }
        return types;
    }

    private static byte charType(String name) {
        return switch (name) {
            case "LOWER" -> WordDelimiterIterator.getType('a');
            case "UPPER" -> WordDelimiterIterator.getType('A');
            case "ALPHA" -> WordDelimiterIterator.ALPHA;
            case "DIGIT" -> WordDelimiterIterator.getType('1');
            case "ALPHANUM" -> WordDelimiterIterator.ALPHANUM;
            case "SUBWORD_DELIM" -> WordDelimiterIterator.getType('-');
            default -> throw new IllegalArgumentException("There is no character type " + name);
        };
    }

    private static int wordDelimiterFlags(Settings settings) {
        return flag(settings, "generate_word_parts", true, WordDelimiterGraphFilter.GENERATE_WORD_PARTS)
                | flag(settings, "generate_number_parts", true, WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS)
                | flag(settings, "catenate_words", false, WordDelimiterGraphFilter.CATENATE_WORDS)
                | flag(settings, "catenate_numbers", false, WordDelimiterGraphFilter.CATENATE_NUMBERS)
                | flag(settings, "catenate_all", false, WordDelimiterGraphFilter.CATENATE_ALL)
                | flag(settings, "preserve_original", false, WordDelimiterGraphFilter.PRESERVE_ORIGINAL)
                | flag(settings, "split_on_case_change", true, WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE)
                | flag(settings, "split_on_numerics", true, WordDelimiterGraphFilter.SPLIT_ON_NUMERICS)
                | flag(settings, "stem_english_possessive", true, WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE);
    }

    private static int flag(Settings settings, String key, boolean standard, int flag) {
        return settings.getAsBoolean(key, standard) ? flag : 0;
    }

    private static AnalysisProvider<TokenFilterFactory> filter(BiFunction<Settings, TokenStream, TokenStream> lucene) {
        return (index, environment, name, settings) -> new Filter(name, settings, in -> lucene.apply(settings, in));
    }

    private static AnalysisProvider<TokenFilterFactory> normalizing(
            BiFunction<Settings, TokenStream, TokenStream> lucene) {
        return (index, environment, name, settings) ->
                new Normalizing(name, settings, in -> lucene.apply(settings, in));
    }

    private static class Filter extends AbstractTokenFilterFactory {

        private final UnaryOperator<TokenStream> lucene;

        Filter(String name, Settings settings, UnaryOperator<TokenStream> lucene) {
            super(name, settings);
            this.lucene = lucene;
        }

        @Override
        public TokenStream create(TokenStream in) {
            return lucene.apply(in);
        }
    }

    /** A filter that may also be part of a normalizer of keyword fields. */
    private static final class Normalizing extends Filter implements NormalizingTokenFilterFactory {

        Normalizing(String name, Settings settings, UnaryOperator<TokenStream> lucene) {
            super(name, settings, lucene);
        }
    }
}
