package org.chapterhouse.web.desk;

import java.util.List;

import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.Choices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells what was saved; the address to which saving leads says which fields. */
@Named
@RequestScoped
public class SavedNote {

    /** In place of fields: there was nothing to save. */
    public static final String NOTHING = "nothing";

    /** Likewise: the session was begun. */
    public static final String BEGUN = "begun";

    /** Likewise: something else than a session was added. */
    public static final String ADDED = "added";

    /** Likewise: it was deleted. */
    public static final String REMOVED = "removed";

    /** Likewise: it came back from the trash. */
    public static final String RESTORED = "restored";

    /** Likewise: it was made like another one. */
    public static final String DUPLICATED = "duplicated";

    /** Likewise: another one was merged into it. */
    public static final String MERGED = "merged";

    @Inject
    private Choices choices;

    @Inject
    private Texts texts;

    /** Null where nothing was just saved. */
    public String getText() {
        List<String> saved = choices.all("saved");
        if (saved.isEmpty()) {
            return null;
        }
        if (saved.contains(BEGUN)) {
            return texts.get("desk.saved.begun");
        }
        if (saved.contains(DUPLICATED)) {
            return texts.get("desk.saved.duplicated");
        }
        if (saved.contains(MERGED)) {
            return texts.get("desk.saved.merged");
        }
        if (saved.contains(ADDED)) {
            return texts.get("desk.saved.added");
        }
        if (saved.contains(REMOVED)) {
            return texts.get("desk.saved.removed");
        }
        if (saved.contains(RESTORED)) {
            return texts.get("desk.saved.restored");
        }
        return saved.contains(NOTHING)
                ? texts.get("desk.saved.nothing")
                : texts.get("desk.saved", FieldNames.of(saved, texts));
    }

    /** Whether there was something to save. */
    public boolean isAny() {
        return !choices.all("saved").isEmpty() && !choices.all("saved").contains(NOTHING);
    }

    /** What others changed while the editor typed; null for nothing. */
    public String getAlso() {
        List<String> also = choices.all("also");
        return also.isEmpty() ? null : texts.get("desk.saved.also", FieldNames.of(also, texts));
    }
}
