package org.chapterhouse.catalog.edit;

import org.chapterhouse.problem.Conflict;

/** Something of the same kind is called the same, in capitals or not. */
public final class LabelTaken extends Conflict {

    LabelTaken(String label) {
        super("problem.desk.twice", label);
    }
}
