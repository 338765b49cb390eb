package org.chapterhouse.search.words;

import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_ALL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_WORD_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;

import com.fasterxml.jackson.databind.JsonNode;

/** Cuts words such as “wi-fi” and “K12” into parts, by the settings of Elasticsearch's {@code word_delimiter_graph}. */
final class WordParts {

    private static final int KINDS = 0x10000;

    private WordParts() {}

    static UnaryOperator<TokenStream> of(JsonNode definition) {
        int flags = GENERATE_WORD_PARTS
                | GENERATE_NUMBER_PARTS
                | SPLIT_ON_NUMERICS
                | flag(definition, "catenate_all", false, CATENATE_ALL)
                | flag(definition, "split_on_case_change", true, SPLIT_ON_CASE_CHANGE)
                | flag(definition, "stem_english_possessive", true, STEM_ENGLISH_POSSESSIVE);
        byte[] kinds = kinds(definition.path("type_table"));
        return words -> new WordDelimiterGraphFilter(words, true, kinds, flags, null);
    }

    private static int flag(JsonNode definition, String name, boolean usual, int flag) {
        return definition.path(name).asBoolean(usual) ? flag : 0;
    }

    /** What each UTF-16 code unit is: a letter, a digit or a border. */
    private static byte[] kinds(JsonNode table) {
        byte[] kinds = new byte[KINDS];
        for (int unit = 0; unit < KINDS; unit++) {
            kinds[unit] = WordDelimiterIterator.getType(unit);
        }
        for (JsonNode rule : table) {
            String[] sides = rule.asText().split(" => ");
            if (sides[0].length() != 1 || !sides[1].equals("ALPHANUM")) {
                throw new IllegalArgumentException("No such rule: " + rule);
            }
            kinds[sides[0].charAt(0)] = WordDelimiterIterator.ALPHANUM;
        }
        return kinds;
    }
}
