package org.chapterhouse.web.search;

import java.util.List;

import org.chapterhouse.savedsearch.SavedSearch;
import org.chapterhouse.savedsearch.SavedSearches;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.ui.FormMessages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** searches.xhtml: saved searches. */
@Named
@RequestScoped
public class SavedSearchesPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private SavedSearches searches;

    private long accountId;
    private List<SavedRow> rows;
    private Long chosen;
    private String name;

    @PostConstruct
    void load() {
        accountId = current.requireAccount().getId();
        rows = searches.ofAccount(accountId).stream().map(SavedRow::of).toList();
    }

    /** By name, with those that were removed a moment ago. */
    public List<SavedRow> getRows() {
        return rows;
    }

    /** The id of the one that is being renamed. */
    public Long getChosen() {
        return chosen;
    }

    public void setChosen(Long chosen) {
        this.chosen = chosen;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getLongestName() {
        return SavedSearch.LONGEST_NAME;
    }

    /** Opens the form with the present name in it. */
    public void choose(SavedRow row) {
        chosen = row.id();
        name = row.name();
    }

    public void rename() {
        FormMessages.confirm(
                "searches.renamed", searches.rename(accountId, chosen, name).getName());
        load();
    }

    public void remove(SavedRow row) {
        searches.remove(accountId, row.id());
        FormMessages.confirm("searches.removed", row.name());
        load();
    }

    public void restore(SavedRow row) {
        searches.restore(accountId, row.id());
        FormMessages.confirm("searches.restored", row.name());
        load();
    }
}
