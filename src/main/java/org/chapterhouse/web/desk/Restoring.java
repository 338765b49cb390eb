package org.chapterhouse.web.desk;

import java.util.Map;

import org.chapterhouse.catalog.desk.SessionHistory;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.ui.Choices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What an editor wants back from the history: the address says which change, and maybe which field. */
@RequestScoped
class Restoring {

    @Inject
    private SessionHistory history;

    @Inject
    private CurrentViewer current;

    @Inject
    private Choices choices;

    /** Fields of the form with their former text, null for no value; empty where nothing is wanted. */
    Map<String, String> wanted(long session) {
        String edit = choices.one("restore");
        if (!edit.matches("\\d{1,18}")) {
            return Map.of();
        }
        Map<String, String> before = history.before(session, Long.parseLong(edit), current.viewer());
        String field = choices.one("field");
        before.keySet().removeIf(each -> !SessionForm.has(each) || !field.isEmpty() && !each.equals(field));
        return before;
    }
}
