package org.chapterhouse.catalog.browse;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.history.CatalogRevision;

/**
 * What was made of the catalog, for all who may see the same of it, until the catalog changes. Of several who ask after a
 * change one makes it anew and the others wait. Safe for use by many threads.
 */
final class KeptUntilEdit<T> {

    private final Map<Set<Visibility>, Kept<T>> kept = new ConcurrentHashMap<>();

    private record Kept<T>(long revision, T value) {}

    T get(Viewer viewer, CatalogRevision revision, Function<Set<Visibility>, T> make) {
        long now = revision.current();
        return kept.compute(
                        Set.copyOf(Access.readable(viewer)),
                        (visible, known) ->
                                known != null && known.revision() >= now ? known : new Kept<>(now, make.apply(visible)))
                .value();
    }
}
