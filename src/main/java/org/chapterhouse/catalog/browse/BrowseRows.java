package org.chapterhouse.catalog.browse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.history.CatalogRevision;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The rows of all sessions, read once for each {@link CatalogRevision} and each set of sessions that viewers may see. */
@ApplicationScoped
@Transactional
class BrowseRows {

    private static final SqlFile ROWS = new SqlFile("browse.sql");

    @Resource(lookup = "java:jboss/datasources/ChapterhouseDS")
    private DataSource dataSource;

    @Inject
    private CatalogRevision revision;

    private final KeptUntilEdit<Listing> listings = new KeptUntilEdit<>();

    Listing visibleTo(Viewer viewer) {
        return listings.get(viewer, revision, visible -> new Listing(read(visible)));
    }

    private List<BrowseRow> read(Set<Visibility> visible) {
        return ROWS.rows(dataSource, visible.stream().map(Enum::name).collect(Collectors.joining(",")), BrowseRow::of);
    }
}
