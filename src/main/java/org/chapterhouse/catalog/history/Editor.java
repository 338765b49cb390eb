package org.chapterhouse.catalog.history;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.problem.Forbidden;

/**
 * Somebody who may edit, and how they do it.
 *
 * @param accountId the editor's account; null for the server itself
 */
public record Editor(Long accountId, Way way) {

    /** How an edit arrives. An import never silently undoes an edit by hand. */
    public enum Way {
        BY_HAND,
        IMPORT,
        /** The server, at a time that follows from an earlier edit. */
        BY_ITSELF
    }

    /** The server itself. */
    public static final Editor ITSELF = new Editor(null, Way.BY_ITSELF);

    /**
     * Edits in the desk or through the REST interface.
     *
     * @throws Forbidden if the viewer is no editor
     */
    public static Editor byHand(Viewer viewer) {
        return allowed(viewer, Way.BY_HAND);
    }

    /** @throws Forbidden if the viewer is no editor */
    public static Editor importing(Viewer viewer) {
        return allowed(viewer, Way.IMPORT);
    }

    private static Editor allowed(Viewer viewer, Way way) {
        Access.requireEditor(viewer);
        return new Editor(viewer.accountId(), way);
    }
}
