package org.chapterhouse.catalog.edit;

import java.util.List;

import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.Subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who changed fields that somebody else wants to change, too. */
@ApplicationScoped
class LastEdits {

    @Inject
    private EditHistory history;

    List<EditedMeanwhile.Clash> of(Subject subject, long id, List<String> fields) {
        return fields.stream().map(field -> of(subject, id, field)).toList();
    }

    private EditedMeanwhile.Clash of(Subject subject, long id, String field) {
        return history.lastOf(subject, id, field)
                .map(edit -> new EditedMeanwhile.Clash(field, edit.getAccountId(), edit.getWay(), edit.getEditedAt()))
                .orElseGet(() -> new EditedMeanwhile.Clash(field, null, Editor.Way.BY_HAND, null));
    }
}
