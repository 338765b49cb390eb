package org.chapterhouse.catalog.browse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.chapterhouse.account.Access;
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

    private final Map<Set<Visibility>, Known> known = new ConcurrentHashMap<>();

    private record Known(long revision, List<BrowseRow> rows) {}

    List<BrowseRow> visibleTo(Viewer viewer) {
        Set<Visibility> visible = Set.copyOf(Access.readable(viewer));
        long now = revision.current();
        Known kept = known.get(visible);
        if (kept == null || kept.revision() != now) {
            kept = new Known(now, read(visible));
            known.put(visible, kept);
        }
        return kept.rows();
    }

    private List<BrowseRow> read(Set<Visibility> visible) {
        return ROWS.rows(dataSource, visible.stream().map(Enum::name).collect(Collectors.joining(",")), BrowseRow::of);
    }
}
