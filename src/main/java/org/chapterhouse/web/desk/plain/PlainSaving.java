package org.chapterhouse.web.desk.plain;

import java.util.List;
import java.util.Map;

import org.chapterhouse.catalog.edit.DeskEditing;
import org.chapterhouse.catalog.edit.EditedMeanwhile;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.desk.CatalogAddress;
import org.chapterhouse.web.desk.SavedNote;
import org.chapterhouse.web.frame.MovedPage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Saves what was sent and leads on to the page that says so, unless something is wrong with it. */
@RequestScoped
class PlainSaving {

    @Inject
    private CurrentViewer current;

    /**
     * @param wrong gets a sentence for each field that cannot be saved
     * @throws Conflict if there is such a thing already
     */
    void add(PlainKind<?, ?> kind, PlainForm form, Map<String, String> wrong) {
        kind.create(form, wrong, current.viewer())
                .ifPresent(key -> show(CatalogAddress.of(kind.subject(), key), List.of(SavedNote.ADDED), List.of()));
    }

    /**
     * @param seen  of what the editor saw
     * @param wrong gets a sentence for each field that cannot be saved
     * @throws EditedMeanwhile if others changed the same fields
     */
    void save(PlainKind<?, ?> kind, String key, Map<String, String> seen, PlainForm form, Map<String, String> wrong) {
        kind.save(key, seen, form, wrong, current.viewer()).ifPresent(saved -> {
            show(CatalogAddress.of(kind.subject(), key), changed(saved), saved.kept());
        });
    }

    private static List<String> changed(DeskEditing.Saved saved) {
        return saved.changed().isEmpty()
                ? List.of(SavedNote.NOTHING)
                : saved.changed().stream().map(FieldChange::getField).toList();
    }

    /** @throws Conflict if something needs it */
    void remove(PlainKind<?, ?> kind, String key) {
        kind.remove(key, current.viewer());
        show(CatalogAddress.of(kind.subject()), List.of(SavedNote.REMOVED), List.of());
    }

    private static void show(String page, List<String> saved, List<String> also) {
        MovedPage.show(
                PageAddress.of(page).with("saved", saved).with("also", also).toString());
    }
}
