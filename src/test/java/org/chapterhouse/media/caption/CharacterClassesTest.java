package org.chapterhouse.media.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read without regular expressions is read as they would. */
class CharacterClassesTest {

    private static final String UNSPACED = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}";
    private static final Pattern WORD = Pattern.compile("[" + UNSPACED + "]|[^\\s" + UNSPACED + "]+");
    private static final List<String> PARTS = List.of(
            " ", "\t", "\n", "\r", "\u00A0", "\u2003", "a", "É", "e\u0301", "9", "½", "Ⅳ", "_", "-", ".", "’", "…", "。",
            "漢", "かな", "タイ", "ไทย", "ʻ", "𝒳", "😀", "\u0085", "word", "WORD,", "\"", ")");

    static List<String> texts() {
        Random dice = new Random(16);
        return IntStream.range(0, 300)
                .mapToObj(i -> dice.ints(dice.nextInt(12), 0, PARTS.size())
                        .mapToObj(PARTS::get)
                        .collect(Collectors.joining()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void spacesAreCollapsed(String text) {
        assertThat(CharacterClasses.singleSpaced(text))
                .isEqualTo(text.replaceAll("[\\s\\u00A0]+", " ").strip());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void wordsAreCounted(String text) {
        assertThat(new Transcript.Line(0, 0, 1, text).wordCount()).isEqualTo((int)
                Pattern.compile("[\\p{L}\\p{N}]\\S*").matcher(text).results().count());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void wordsAreComparedWithoutSigns(String text) {
        String line = text.replaceAll("[\\s\\u00A0]+", " ").strip();
        assertThat(RollUp.keys(cue(text)))
                .isEqualTo(WORD.matcher(line)
                        .results()
                        .map(MatchResult::group)
                        .map(CharacterClassesTest::key)
                        .toList());
        assertThat(RollUp.without(1, cue(text)))
                .isEqualTo(WORD.matcher(line)
                        .results()
                        .skip(1)
                        .findFirst()
                        .map(second -> line.substring(second.start()))
                        .orElse(""));
    }

    private static String key(String word) {
        String letters = word.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "").toLowerCase(Locale.ROOT);
        return letters.isEmpty() ? word : letters;
    }

    private static Cue cue(String text) {
        return new Cue("", 0, 1, null, text);
    }
}
