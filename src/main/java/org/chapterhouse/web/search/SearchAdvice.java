package org.chapterhouse.web.search;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.community.ChapterDirectory;
import org.chapterhouse.community.GlossaryEntry;
import org.chapterhouse.search.find.SearchResults;
import org.chapterhouse.search.find.SessionSearch;
import org.chapterhouse.search.query.Synonyms;
import org.chapterhouse.search.spelling.CorrectedResults;
import org.chapterhouse.search.suggest.NamedThing;
import org.chapterhouse.search.suggest.NamedThings;
import org.chapterhouse.search.suggest.RelatedTopics;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.search.SearchPage.Chip;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Other searches to try. Each of them has results. */
@Named
@RequestScoped
public class SearchAdvice {

    private static final int MOST_WORDS = 6;
    private static final Pattern BARE = Pattern.compile("[A-Za-z]{2,8}");
    /** Among other words only in capitals: ola and ala may be anything. */
    private static final Pattern AMONG_OTHERS = Pattern.compile("(?<![\\p{L}\\p{N}-])[A-Z]{2,8}(?![\\p{L}\\p{N}])");

    private static final Pattern QUOTED = Pattern.compile("[\"“”„][^\"“”„]*[\"“”„]?");

    @Inject
    private SessionSearch search;

    @Inject
    private CurrentViewer current;

    @Inject
    private RelatedTopics topics;

    @Inject
    private ChapterDirectory directory;

    @Inject
    private Synonyms synonyms;

    @Inject
    private NamedThings names;

    private String abbreviation;
    private boolean bare;
    private String expansion;
    private List<Meaning> meanings = List.of();
    private List<Chip> fewerWords = List.of();
    private List<Chip> relatedTopics = List.of();
    private Chip didYouMean;

    /**
     * One of the names that an abbreviation may stand for.
     *
     * @param href      sessions that name it or, where there are none, its own site; null where neither is known
     * @param elsewhere whether that is another site
     */
    public record Meaning(String label, String href, boolean elsewhere) {}

    void prepare(CorrectedResults corrected) {
        String text = corrected.query().text();
        SearchResults results = corrected.results();
        didYouMean = corrected.didYouMean() == null ? null : chip(corrected.didYouMean(), corrected.didYouMean());
        explainAbbreviation(text, results.degraded());
        if (results.total() == 0 && !results.degraded()) {
            List<String> words = wordsOf(text);
            Set<String> finding = search.finding(words, current.viewer());
            fewerWords = words.stream()
                    .filter(finding::contains)
                    .map(word -> chip(word, word))
                    .toList();
            relatedTopics = topics.to(text, current.viewer()).stream()
                    .map(topic -> new Chip(
                            topic.getName(),
                            PageAddress.of("/browse")
                                    .with("topic", topic.getSlug())
                                    .toString()))
                    .toList();
        }
    }

    /** @param degraded while only titles are searched nobody knows which meanings lead to something */
    private void explainAbbreviation(String text, boolean degraded) {
        bare = BARE.matcher(text).matches();
        abbreviation = bare
                ? text
                : AMONG_OTHERS
                        .matcher(QUOTED.matcher(text).replaceAll(" "))
                        .results()
                        .map(MatchResult::group)
                        .filter(letters -> synonyms.meanings(letters).size() > 1)
                        .findFirst()
                        .orElse("");
        List<String> meant = synonyms.meanings(abbreviation);
        expansion = !bare || meant.size() != 1
                ? null
                : directory
                        .findInGlossary(text)
                        .map(GlossaryEntry::getExpansion)
                        .orElse(meant.get(0));
        if (meant.size() > 1 && !degraded) {
            Set<String> finding = search.finding(
                    meant.stream().flatMap(name -> instead(text, name)).toList(), current.viewer());
            meanings = meant.stream()
                    .map(name -> instead(text, name)
                            .filter(finding::contains)
                            .findFirst()
                            .map(found -> new Meaning(name, chip(name, found).href(), false))
                            .orElseGet(() -> unmentioned(name)))
                    .sorted(Comparator.comparing(Meaning::elsewhere))
                    .toList();
        }
    }

    private Meaning unmentioned(String name) {
        NamedThing chapter = names.chapter(name);
        return new Meaning(name, chapter == null ? null : chapter.website(), true);
    }

    /** The query with an abbreviation replaced by its name: with the other words, or alone. */
    private Stream<String> instead(String text, String name) {
        String phrase = "\"" + name + "\"";
        return Stream.of(text.replaceFirst("\\b" + abbreviation + "\\b", Matcher.quoteReplacement(phrase)), phrase);
    }

    private static List<String> wordsOf(String text) {
        List<String> words = Stream.of(text.replace("\"", " ").split("\\s+"))
                .filter(word -> word.length() > 3)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        return words.size() < 2 ? List.of() : words;
    }

    private static Chip chip(String label, String text) {
        return new Chip(label, PageAddress.of("/search").with("q", text).toString());
    }

    /** Whether the whole query is an abbreviation of several meanings: people choose one before anything is listed. */
    public boolean isToChoose() {
        return bare && meanings.size() > 1;
    }

    /** The one of which there are {@link #getMeanings}. */
    public String getAbbreviation() {
        return abbreviation;
    }

    /** The meaning of a query that is only an abbreviation, from the glossary; null for any other query. */
    public String getExpansion() {
        return expansion;
    }

    /**
     * What an abbreviation may stand for, where that is several things: people choose and nobody guesses. Those of
     * which the archive has nothing come last and lead to their own sites.
     */
    public List<Meaning> getMeanings() {
        return meanings;
    }

    /** Those among {@link #getMeanings} that lead nowhere, in words; empty where all lead somewhere. */
    public String getUnnamed() {
        return meanings.stream()
                .filter(meaning -> meaning.href() == null)
                .map(Meaning::label)
                .collect(Collectors.joining(", "));
    }

    /** Another spelling that finds more; null where none is needed or known. */
    public Chip getDidYouMean() {
        return didYouMean;
    }

    /** The words of a question that found nothing, where it has several and they find something by themselves. */
    public List<Chip> getFewerWords() {
        return fewerWords;
    }

    /** Topics whose names or synonyms have something in common with a question that found nothing. */
    public List<Chip> getRelatedTopics() {
        return relatedTopics;
    }
}
