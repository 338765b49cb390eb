package org.chapterhouse.media.edit;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Accounts;
import org.chapterhouse.catalog.history.Edit;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.media.Recording;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells an editor who changed captions meanwhile. Thread-safe. */
@ApplicationScoped
class CaptionAuthors {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MMM d, uuuu, HH:mm 'UTC'", Locale.US).withZone(ZoneOffset.UTC);

    @Inject
    private EditHistory history;

    @Inject
    private Accounts accounts;

    /** Names whoever last changed captions of the recording, as far as the history says. */
    Conflict meanwhile(Recording recording, String language) {
        String field = "recordings[" + recording.getPosition() + "].captions";
        return history.lastOf(Subject.SESSION, recording.getSession().getId(), field)
                .map(edit -> new Conflict(
                        "problem.captions.meanwhile", language, who(edit), MINUTE.format(edit.getEditedAt())))
                .orElseGet(() -> new Conflict("problem.captions.changed", language));
    }

    private String who(Edit edit) {
        if (edit.getWay() == Editor.Way.IMPORT) {
            return Messages.text("desk.person.import");
        }
        return edit.getAccountId() == null
                ? Messages.text("desk.person.gone")
                : accounts.find(edit.getAccountId())
                        .map(Account::getName)
                        .orElseGet(() -> Messages.text("desk.person.gone"));
    }
}
