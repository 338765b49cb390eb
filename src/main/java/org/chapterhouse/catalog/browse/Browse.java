package org.chapterhouse.catalog.browse;

import org.chapterhouse.account.Viewer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Browsing with facets, from the database so that it also works while the search server is away. Of every session a slim
 * row is kept in memory until the catalog changes; filtering, counting and sorting happen there, which for the thousands
 * of sessions an archive of this kind can have is quicker than one count query a facet.
 */
@ApplicationScoped
public class Browse {

    @Inject
    private BrowseRows rows;

    public BrowseResult find(BrowseFilter filter, Viewer viewer) {
        return rows.visibleTo(viewer).find(filter);
    }
}
