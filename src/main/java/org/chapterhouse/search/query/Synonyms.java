package org.chapterhouse.search.query;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.community.Chapter;
import org.chapterhouse.community.ChapterDirectory;
import org.chapterhouse.community.GlossaryEntry;
import org.chapterhouse.community.NamesChanged;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * The names that search takes as the same: those of the glossary and the abbreviations of chapters. They apply to the
 * query, so what editors change takes effect within seconds and without a rebuild. An abbreviation with several
 * meanings stands only for itself.
 */
@ApplicationScoped
public class Synonyms {

    @Inject
    private ChapterDirectory directory;

    @Inject
    private Clock clock;

    private Remembered<Names> names;

    @PostConstruct
    void remember() {
        names = new Remembered<>(clock, Names.NONE, () -> read(directory.glossary(), directory.chapters()));
    }

    /**
     * What an abbreviation may stand for, by name. Where there are several, search looks for none of them: people
     * choose. Empty for any other text.
     */
    public List<String> meanings(String abbreviation) {
        return names.get().meanings(abbreviation);
    }

    /** The same query with the other names of what it asks for. */
    public SearchQuery named(SearchQuery query) {
        return query.respelled(named(query.parsed()));
    }

    /** The same text with the other names of what it asks for. */
    public QueryText named(QueryText text) {
        return text.with(names.get());
    }

    /** Whether a word has synonyms. */
    public boolean isName(String word) {
        return !names.get().of(word).isEmpty();
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) NamesChanged change) {
        names.forget();
    }

    static Names read(List<GlossaryEntry> glossary, List<Chapter> chapters) {
        Abbreviations abbreviations = new Abbreviations();
        glossary.forEach(entry -> abbreviations.add(entry.getAcronym(), entry.getMeanings()));
        chapters.forEach(chapter -> abbreviations.add(chapter.getAbbreviation(), List.of(chapter.getName())));
        List<List<String>> sets = new ArrayList<>();
        glossary.forEach(entry -> sets.add(abbreviations.unlessShared(entry.getAcronym(), names(entry))));
        chapters.forEach(
                chapter -> sets.add(abbreviations.unlessShared(chapter.getAbbreviation(), List.of(chapter.getName()))));
        return Names.of(sets, abbreviations);
    }

    private static List<String> names(GlossaryEntry entry) {
        List<String> names = new ArrayList<>(entry.getMeanings().subList(0, 1));
        names.addAll(entry.getSameAs());
        return names;
    }
}
