package org.chapterhouse.catalog.edit;

import org.chapterhouse.catalog.history.Editor;

/**
 * A session is merged into another one. Fired inside the transaction that does so, after what is said about them was
 * merged: whoever keeps something of the one that goes hands it over to the one that stays. What recordings and materials
 * become is decided first ({@link #MEDIA}), what people did with them after that ({@link #PEOPLE}).
 *
 * @param kept   id of the session that stays
 * @param merged id of the one that goes
 */
public record SessionsMerged(long kept, long merged, Editor editor) {

    /** Priority of observers that hand over recordings and materials. */
    public static final int MEDIA = 1000;

    /** Priority of observers that hand over what people did with recordings. */
    public static final int PEOPLE = 2000;
}
