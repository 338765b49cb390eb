package org.chapterhouse.search.meaning;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Turns text into vectors. Safe for use by many threads; each call takes some twenty milliseconds of a processor. */
@ApplicationScoped
public class TextVectors {

    private static final Logger LOG = System.getLogger(TextVectors.class.getName());
    /** The model was trained to find passages by questions that begin so; passages stand for themselves. */
    private static final String ASKED = "Represent this sentence for searching relevant passages: ";

    @Resource
    private ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "chapterhouse.search.meaning", defaultValue = "true")
    private boolean wanted;

    @Inject
    private ForegroundSearches searches;

    private volatile boolean missing;
    private volatile SentenceModel.Model model;

    void load(@Observes @Priority(20) @Initialized(ApplicationScoped.class) Object application) {
        if (wanted) {
            executor.execute(this::load);
        }
    }

    private void load() {
        try {
            model = SentenceModel.load();
        } catch (NoClassDefFoundError e) {
            missing = true;
            LOG.log(Level.WARNING, "Search is by words only: this server lacks the module dev.langchain4j.");
        } catch (RuntimeException | LinkageError e) {
            missing = true;
            LOG.log(Level.ERROR, "Search is by words only: the model of meaning cannot be used here.", e);
        }
    }

    /** Whether vectors are made at all, now or soon. */
    public boolean areWanted() {
        return wanted && !missing;
    }

    /** Whether there are vectors; not in the first second after the start, nor where the setting or the module forbids. */
    public boolean areReady() {
        return model != null;
    }

    /**
     * A vector of length 1 with 384 dimensions of what is asked for, for somebody who waits.
     *
     * @return empty if not {@linkplain #areReady() ready}, or if the model can make nothing of the text
     */
    public Optional<float[]> of(String text) {
        searches.begin();
        try {
            return text.isBlank() ? Optional.empty() : make(ASKED + text);
        } finally {
            searches.end();
        }
    }

    /**
     * The vector of a passage, where nobody waits. Of a text of more than about two hundred words, the beginning counts
     * most.
     */
    Optional<float[]> make(String text) {
        SentenceModel.Model ready = model;
        if (ready == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ready.vector(text));
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "No vector can be made of a text of {0} characters: {1}",
                    text.length(),
                    e.toString());
            return Optional.empty();
        }
    }
}
