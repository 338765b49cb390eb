package org.chapterhouse.web.learning;

import org.chapterhouse.learning.history.History;
import org.chapterhouse.security.CurrentViewer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the viewer decides about their history. Each decision shows the page anew. */
@Named
@RequestScoped
public class OwnHistory {

    private static final String AGAIN = "/learning?faces-redirect=true";

    @Inject
    private History history;

    @Inject
    private CurrentViewer current;

    /** Whether nothing is being recorded. */
    public boolean isPaused() {
        return history.paused(current.viewer());
    }

    /** Whether it was deleted and can still be restored. */
    public boolean isRemoved() {
        return history.removedAt(current.requireAccount()).isPresent();
    }

    public String pause() {
        history.pause(current.requireAccount());
        return AGAIN;
    }

    public String resume() {
        history.resume(current.requireAccount());
        return AGAIN;
    }

    public String remove() {
        history.remove(current.requireAccount());
        return AGAIN;
    }

    public String restore() {
        history.restore(current.requireAccount());
        return AGAIN;
    }
}
