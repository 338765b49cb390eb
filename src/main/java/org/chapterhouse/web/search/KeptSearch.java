package org.chapterhouse.web.search;

import java.util.List;

import org.chapterhouse.savedsearch.SavedSearch;
import org.chapterhouse.savedsearch.SavedSearches;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.ReturnAddress;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Saving the current search, and its feed. */
@Named
@RequestScoped
public class KeptSearch {

    @Inject
    private SearchChoices choices;

    @Inject
    private CurrentViewer current;

    @Inject
    private SavedSearches searches;

    private String name;

    @PostConstruct
    void load() {
        name = current.findAccount()
                .flatMap(account -> searches.find(account.getId(), choices.canonical()))
                .map(SavedSearch::getName)
                .orElse(null);
    }

    /** The name under which the viewer has saved this search; null if it is not saved. */
    public String getName() {
        return name;
    }

    /** The suggested name. */
    public String getProposal() {
        String text = choices.text();
        return text.length() <= SavedSearch.LONGEST_NAME ? text : text.substring(0, SavedSearch.LONGEST_NAME);
    }

    public int getLongestName() {
        return SavedSearch.LONGEST_NAME;
    }

    /** The parameters that the form sends, so that the search shown is the one saved. */
    public List<SearchChoices.Field> getFields() {
        return choices.fields();
    }

    /** Where to sign in and come back. */
    public String getSignIn() {
        return ReturnAddress.of(choices.address("/search").toString()).signIn();
    }

    /** The same search as a feed. */
    public String getFeed() {
        return "/search.atom?" + choices.canonical();
    }
}
