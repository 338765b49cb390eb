package org.chapterhouse.account;

import java.util.EnumSet;
import java.util.Set;

import org.chapterhouse.problem.Forbidden;

/**
 * Who may read and who may edit a thing. Database queries, the filter of the search index and every use case ask here, so
 * that the rule exists once. Today roles decide.
 */
public final class Access {

    private Access() {}

    /** What this viewer may read; never empty. For queries and filters over many things. */
    public static Set<Visibility> readable(Viewer viewer) {
        if (mayEdit(viewer)) {
            return EnumSet.copyOf(Visibility.CHOICES);
        }
        return viewer.signedIn() ? EnumSet.of(Visibility.PUBLIC, Visibility.MEMBERS) : EnumSet.of(Visibility.PUBLIC);
    }

    public static boolean mayRead(Viewer viewer, Visibility visibility) {
        return readable(viewer).contains(visibility);
    }

    public static boolean mayEdit(Viewer viewer) {
        return viewer.roles().contains(Role.EDITOR) || viewer.administers();
    }

    /** @throws Forbidden if the viewer is no editor */
    public static void requireEditor(Viewer viewer) {
        if (!mayEdit(viewer)) {
            throw new Forbidden("problem.editors");
        }
    }

    /** @throws Forbidden if the viewer is no administrator */
    public static void requireAdministrator(Viewer viewer) {
        if (!viewer.administers()) {
            throw new Forbidden("problem.administrators");
        }
    }
}
