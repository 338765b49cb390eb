package org.chapterhouse.catalog.edit;

import org.chapterhouse.catalog.Session;
import org.chapterhouse.problem.Conflict;

/** Somebody moved the session to the trash. Nothing was saved; what is in the trash has to be restored first. */
public final class InTrash extends Conflict {

    private InTrash(Session session) {
        super("problem.session.trashed", session.getTitle());
    }

    /** @throws InTrash if the session is there */
    static void refuse(Session session) {
        if (session.isTrashed()) {
            throw new InTrash(session);
        }
    }
}
