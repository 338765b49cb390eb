package org.chapterhouse.web.desk;

import java.util.Map;
import java.util.function.Predicate;

import org.chapterhouse.catalog.desk.ChangeHistory;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.ui.Choices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What an editor wants back from the history: the address says which change, and maybe which field. */
@RequestScoped
public class Restoring {

    @Inject
    private ChangeHistory history;

    @Inject
    private CurrentViewer current;

    @Inject
    private Choices choices;

    /**
     * Fields of the form with their former text, null for no value; empty where nothing is wanted.
     *
     * @param has whether the form has inputs for a field
     */
    public Map<String, String> wanted(Subject subject, long id, Predicate<String> has) {
        String edit = choices.one("restore");
        if (!edit.matches("\\d{1,18}")) {
            return Map.of();
        }
        Map<String, String> before = history.before(subject, id, Long.parseLong(edit), current.viewer());
        String field = choices.one("field");
        before.keySet().removeIf(each -> !has.test(each) || !field.isEmpty() && !each.equals(field));
        return before;
    }
}
