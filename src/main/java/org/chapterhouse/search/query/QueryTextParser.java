package org.chapterhouse.search.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the text of one query apart. Words that decide nothing are dropped unless there is nothing else. */
final class QueryTextParser {

    /** Elasticsearch refuses queries of too many clauses; nobody asks for that many different words. */
    private static final int MOST_TERMS = 150;

    private static final int LONGEST_WORD = 100;
    private static final Pattern PART =
            Pattern.compile("(?<minus>(?<!\\S)-)?(?:[\"“”„](?<phrase>[^\"“”„]*)(?:[\"“”„]|$)|(?<word>[^\\s\"“”„]+))");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Half a character cannot be sent as UTF-8, and the database does not take every control character. */
    private static final Pattern BLANK = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    /** All that people type or paste for an apostrophe, also for the ʻokina; the index takes the same as one. */
    private static final Pattern APOSTROPHE =
            Pattern.compile("[\\u02BB\\u02BC\\u02B9\\u2018\\u2019\\u201B\\u2032`\\u00B4\\uFF07]");
    /** “H. B. 518” is a bill, not two letters and a number. */
    private static final Pattern INITIALS = Pattern.compile("(?<!\\S)(\\p{L})\\. ?(\\p{L})\\. ?(?=\\d)");

    /** Among more words than these, quotation marks belong to what was pasted and demand nothing. */
    private static final int MOST_BESIDE_PHRASES = 6;

    /** As captions have them: who pastes a piece of a transcript is looking for what is said. */
    private static final Pattern TIME = Pattern.compile(
            "\\[?(?<![\\d:])\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?(?![\\d:])\\]?(?:\\s*-->)?\\s*");

    private static final int FEWEST_TIMES = 2;

    private final String typed;
    private final String text;
    private final boolean shouting;
    private final boolean quoting;
    private final List<List<String>> runs = new ArrayList<>();
    private List<String> run = new ArrayList<>();
    private final List<String> stopWords = new ArrayList<>();
    private final Set<String> phrases = new LinkedHashSet<>();
    private final Set<String> excludedWords = new LinkedHashSet<>();
    private final Set<String> excludedPhrases = new LinkedHashSet<>();
    private final StringJoiner sentence = new StringJoiner(" ");
    private int termsLeft = MOST_TERMS;

    QueryTextParser(String text) {
        this.typed = text.strip();
        this.text = INITIALS.matcher(withoutTimes(plain(cut(typed, SearchQuery.USED))))
                .replaceAll("$1$2 ");
        this.shouting = this.text.equals(this.text.toUpperCase(Locale.ROOT));
        this.quoting = wordsBesidePhrases() <= MOST_BESIDE_PHRASES;
    }

    QueryText parse() {
        Matcher part = PART.matcher(text);
        while (termsLeft > 0 && part.find()) {
            boolean excluded = part.group("minus") != null;
            if (!excluded) {
                sentence.add(part.group("phrase") != null ? part.group("phrase").strip() : part.group("word"));
            }
            if (part.group("phrase") == null && !excluded) {
                addWord(part.group("word"));
                continue;
            }
            if (!quoting && !excluded) {
                BLANKS.splitAsStream(part.group("phrase").strip())
                        .filter(word -> !word.isEmpty())
                        .forEach(this::addWord);
                continue;
            }
            endRun();
            if (part.group("phrase") != null) {
                add(part.group("phrase").strip(), excluded ? excludedPhrases : phrases);
            } else {
                add(cut(part.group("word"), LONGEST_WORD), excludedWords);
            }
        }
        endRun();
        return result(new WordRuns(runs, shouting, termsLeft));
    }

    private int wordsBesidePhrases() {
        int words = 0;
        for (Matcher part = PART.matcher(text); part.find(); ) {
            String word = part.group("word");
            words += word != null && WordRuns.isWord(word) && !StopWords.contains(word, shouting) ? 1 : 0;
        }
        return words;
    }

    private QueryText result(WordRuns words) {
        List<QueryTerm> terms = new ArrayList<>(words.terms(Names.NONE));
        boolean decides = !terms.isEmpty() || !phrases.isEmpty() || stopWords.size() > 1;
        List<String> quoted = List.copyOf(phrases);
        List<String> leftOut = terms.isEmpty() && phrases.isEmpty() ? List.of() : stopWords;
        if (terms.isEmpty() && phrases.isEmpty()) {
            // “what if” is looked for as it stands: its words decide nothing one by one.
            String together = String.join(" ", stopWords);
            if (stopWords.size() == 1) {
                terms.add(QueryTerm.plain(together));
            } else if (!stopWords.isEmpty()) {
                phrases.add(together);
            }
        }
        return new QueryText(
                typed,
                terms,
                List.copyOf(phrases),
                quoted,
                List.copyOf(excludedWords),
                List.copyOf(excludedPhrases),
                sentence.toString(),
                leftOut,
                decides,
                words);
    }

    private void addWord(String word) {
        run.add(cut(word, LONGEST_WORD));
        if (StopWords.contains(word, shouting)) {
            stopWords.add(word);
        }
    }

    private void endRun() {
        if (!run.isEmpty()) {
            runs.add(run);
            run = new ArrayList<>();
        }
    }

    private void add(String piece, Set<String> pieces) {
        if (WordRuns.isWord(piece) && pieces.add(piece)) {
            termsLeft -= WordRuns.count(piece);
        }
    }

    /** A single time may be that of a meeting. */
    private static String withoutTimes(String text) {
        return TIME.matcher(text).results().count() < FEWEST_TIMES
                ? text
                : TIME.matcher(text).replaceAll(" ").strip();
    }

    private static String plain(String text) {
        String composed = Normalizer.normalize(BLANK.matcher(text).replaceAll(" "), Normalizer.Form.NFC);
        return APOSTROPHE.matcher(composed).replaceAll("'");
    }

    /** Never between the halves of a surrogate pair. */
    private static String cut(String whole, int most) {
        if (whole.length() <= most) {
            return whole;
        }
        return whole.substring(0, Character.isHighSurrogate(whole.charAt(most - 1)) ? most - 1 : most);
    }
}
