package org.chapterhouse.web.search;

import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.account.CurrentViewer;
import org.chapterhouse.address.PageAddress;
import org.chapterhouse.community.ChapterDirectory;
import org.chapterhouse.community.GlossaryEntry;
import org.chapterhouse.search.NearTopics;
import org.chapterhouse.search.SearchQuery;
import org.chapterhouse.search.SearchQuery.Mode;
import org.chapterhouse.search.SearchResults;
import org.chapterhouse.search.SessionSearch;
import org.chapterhouse.search.Spelled;
import org.chapterhouse.search.Synonyms;
import org.chapterhouse.web.search.SearchPage.Chip;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What else to try beside what was searched for. Nothing it leads to is empty. */
@Named
@RequestScoped
public class SearchAdvice {

    private static final int MOST_WORDS = 6;

    @Inject
    private SessionSearch search;
    @Inject
    private CurrentViewer current;
    @Inject
    private NearTopics topics;
    @Inject
    private ChapterDirectory directory;
    @Inject
    private Synonyms synonyms;

    private String expansion;
    private List<Chip> meanings = List.of();
    private List<Chip> fewerWords = List.of();
    private List<Chip> nearTopics = List.of();
    private Chip didYouMean;

    void prepare(Spelled spelled) {
        String text = spelled.query().text();
        SearchResults results = spelled.results();
        didYouMean = spelled.didYouMean() == null ? null : chip(spelled.didYouMean(), spelled.didYouMean());
        explainAbbreviation(text);
        if (results.total() == 0 && !results.degraded()) {
            fewerWords = wordsOf(text).filter(this::finds).map(word -> chip(word, word)).toList();
            nearTopics = topics.to(text, current.viewer()).stream().map(topic -> new Chip(topic.getName(),
                    PageAddress.of("/browse").with("topic", topic.getSlug()).toString())).toList();
        }
    }

    private void explainAbbreviation(String text) {
        if (text.matches("[A-Za-z]{2,8}")) {
            List<String> names = synonyms.meanings(text);
            expansion = names.size() != 1 ? null
                    : directory.findInGlossary(text).map(GlossaryEntry::getExpansion).orElse(names.get(0));
            meanings = names.size() < 2 ? List.of() : names.stream().map(this::meaning).toList();
        }
    }

    private Chip meaning(String name) {
        String phrase = "\"" + name + "\"";
        return finds(phrase) ? chip(name, phrase) : new Chip(name, null);
    }

    private static Stream<String> wordsOf(String text) {
        List<String> words = Stream.of(text.replace("\"", " ").split("\\s+")).filter(word -> word.length() > 3)
                .distinct().limit(MOST_WORDS).toList();
        return words.size() < 2 ? Stream.empty() : words.stream();
    }

    private boolean finds(String text) {
        return search.find(SearchQuery.of(text, 1, 1).by(Mode.WORDS), current.viewer()).total() > 0;
    }

    private static Chip chip(String label, String text) {
        return new Chip(label, PageAddress.of("/search").with("q", text).toString());
    }

    /** What a bare abbreviation stands for, as the glossary says; null for anything else. */
    public String getExpansion() {
        return expansion;
    }

    /**
     * What a bare abbreviation may stand for, where that is several things: people choose and nobody guesses. Those of
     * which the archive has nothing come without an address.
     */
    public List<Chip> getMeanings() {
        return meanings;
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
    public List<Chip> getNearTopics() {
        return nearTopics;
    }
}
