package org.chapterhouse.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the text of one query apart. Words that decide nothing are dropped unless there is nothing else. */
final class QueryTextParser {

    /** Elasticsearch refuses queries of too many clauses; nobody asks for that many different words. */
    private static final int MOST_TERMS = 150;
    private static final int LONGEST_WORD = 100;
    private static final Pattern PART = Pattern.compile(
            "(?<minus>(?<!\\S)-)?(?:[\"“”„](?<phrase>[^\"“”„]*)(?:[\"“”„]|$)|(?<word>[^\\s\"“”„]+))");
    /** Half a character cannot be sent as UTF-8, and the database does not take every control character. */
    private static final Pattern BLANK = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    /** “H. B. 518” is a bill, not two letters and a number. */
    private static final Pattern INITIALS = Pattern.compile("(?<!\\S)(\\p{L})\\. ?(\\p{L})\\. ?(?=\\d)");
    private static final Pattern SUBSTANCE = Pattern.compile("[\\p{L}\\p{N}\\p{So}]");
    private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{Alnum}'’.,;:?!()-]+");

    private final String text;
    private final boolean shouting;
    private final ConceptSplitter splitter;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final List<String> run = new ArrayList<>();
    private final List<String> stopWords = new ArrayList<>();
    private final Set<String> phrases = new LinkedHashSet<>();
    private final Set<String> excludedWords = new LinkedHashSet<>();
    private final Set<String> excludedPhrases = new LinkedHashSet<>();
    private final StringJoiner sentence = new StringJoiner(" ");
    private int termsLeft = MOST_TERMS;

    QueryTextParser(String text, Names names) {
        this.text = INITIALS.matcher(BLANK.matcher(cut(text, SearchQuery.USED)).replaceAll(" ")).replaceAll("$1$2 ");
        this.shouting = this.text.equals(this.text.toUpperCase());
        this.splitter = new ConceptSplitter(names, shouting);
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
            endRun();
            if (part.group("phrase") != null) {
                add(part.group("phrase").strip(), excluded ? excludedPhrases : phrases);
            } else {
                add(cut(part.group("word"), LONGEST_WORD), excludedWords);
            }
        }
        endRun();
        boolean decides = !concepts.isEmpty() || !phrases.isEmpty() || stopWords.size() > 1;
        List<String> quoted = List.copyOf(phrases);
        if (concepts.isEmpty() && phrases.isEmpty()) {
            onlyStopWords();
        }
        return new QueryText(List.copyOf(concepts.values()), List.copyOf(phrases), quoted, List.copyOf(excludedWords),
                List.copyOf(excludedPhrases), sentence.toString(), decides);
    }

    private void addWord(String word) {
        run.add(cut(word, LONGEST_WORD));
        if (StopWords.contains(word, shouting)) {
            stopWords.add(word);
        }
    }

    /** Names are runs of words with neither a phrase nor an exclusion in between. */
    private void endRun() {
        for (Concept concept : splitter.split(run)) {
            boolean wanted = termsLeft > 0 && SUBSTANCE.matcher(concept.typed()).find();
            if (wanted && concepts.putIfAbsent(concept.typed(), concept) == null) {
                termsLeft -= terms(concept.typed()) + concept.names().size();
            }
        }
        run.clear();
    }

    private void add(String piece, Set<String> pieces) {
        if (SUBSTANCE.matcher(piece).find() && pieces.add(piece)) {
            termsLeft -= terms(piece);
        }
    }

    /** “what if” is looked for as it stands: its words decide nothing one by one. */
    private void onlyStopWords() {
        String together = String.join(" ", stopWords);
        if (stopWords.size() == 1) {
            concepts.put(together, Concept.plain(together));
        } else if (!stopWords.isEmpty()) {
            phrases.add(together);
        }
    }

    /** At most so many terms Elasticsearch makes of it; in scripts without spaces each sign may be one. */
    private static int terms(String piece) {
        int terms = 0;
        for (String word : piece.split("\\s+")) {
            terms += PLAIN_WORD.matcher(word).matches() ? 1 + (int) word.chars().filter(c -> c == '-').count()
                    : Math.max(1, word.codePointCount(0, word.length()) / 4);
        }
        return terms;
    }

    /** Never between the halves of a surrogate pair. */
    private static String cut(String whole, int most) {
        if (whole.length() <= most) {
            return whole;
        }
        return whole.substring(0, Character.isHighSurrogate(whole.charAt(most - 1)) ? most - 1 : most);
    }
}
