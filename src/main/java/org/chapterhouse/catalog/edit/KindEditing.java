package org.chapterhouse.catalog.edit;

import java.util.List;

import org.chapterhouse.catalog.history.Described;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;

/** The use case that edits the things of one kind, as {@link DeskEditing} calls it. */
public interface KindEditing<E extends Described<D>, D extends Record> {

    Kind<E> kind();

    /**
     * @param key empty where it is to be made of the details
     * @throws Conflict if another of its kind has the key
     * @throws Invalid  if the details break a rule
     */
    E create(String key, D details, Editor editor);

    /**
     * @param thing managed in the caller's transaction
     * @return what changed, which may be nothing
     * @throws Invalid if the details break a rule
     */
    List<FieldChange> change(E thing, D details, Editor editor);

    /**
     * @param thing managed and locked in the caller's transaction
     * @throws Conflict if something else still needs it; the sentence says what
     */
    void remove(E thing, Editor editor);
}
