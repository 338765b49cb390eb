package org.chapterhouse.search;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.chapterhouse.community.Chapter;
import org.chapterhouse.community.ChapterDirectory;
import org.chapterhouse.community.GlossaryEntry;
import org.chapterhouse.community.NamesChanged;

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

    private static final Logger LOG = System.getLogger(Synonyms.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(30);

    @Inject
    private ChapterDirectory directory;
    @Inject
    private Clock clock;

    private final ReentrantLock reading = new ReentrantLock();
    private volatile Names names = Names.NONE;
    private volatile Instant readAt = Instant.MIN;

    /**
     * What an abbreviation may stand for, by name. Where there are several, search looks for none of them: people
     * choose. Empty for any other text.
     */
    public List<String> meanings(String abbreviation) {
        return names().meanings(abbreviation);
    }

    /** At most half a minute old. */
    Names names() {
        if (clock.instant().isAfter(readAt.plus(FRESH)) && (names == Names.NONE || !reading.isLocked())) {
            refresh();
        }
        return names;
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) NamesChanged change) {
        readAt = Instant.MIN;
    }

    private void refresh() {
        reading.lock();
        try {
            Instant now = clock.instant();
            if (now.isAfter(readAt.plus(FRESH))) {
                // Before reading: what is changed meanwhile is read again.
                readAt = now;
                names = read(directory.glossary(), directory.chapters());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The names could not be read; search goes on with those known.", e);
        } finally {
            reading.unlock();
        }
    }

    static Names read(List<GlossaryEntry> glossary, List<Chapter> chapters) {
        Abbreviations abbreviations = new Abbreviations();
        glossary.forEach(entry -> abbreviations.add(entry.getAcronym(), entry.getMeanings()));
        chapters.forEach(chapter -> abbreviations.add(chapter.getAbbreviation(), List.of(chapter.getName())));
        List<List<String>> sets = new ArrayList<>();
        glossary.forEach(entry -> sets.add(abbreviations.unlessShared(entry.getAcronym(), names(entry))));
        chapters.forEach(chapter -> sets.add(abbreviations.unlessShared(chapter.getAbbreviation(), List.of(chapter.getName()))));
        return Names.of(sets, abbreviations);
    }

    private static List<String> names(GlossaryEntry entry) {
        List<String> names = new ArrayList<>(entry.getMeanings().subList(0, 1));
        names.addAll(entry.getSameAs());
        return names;
    }
}
