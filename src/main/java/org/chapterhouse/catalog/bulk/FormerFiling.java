package org.chapterhouse.catalog.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.Filing;
import org.chapterhouse.catalog.PublishTime;
import org.chapterhouse.catalog.history.FieldChange;

/** Reads from the history how a session was filed before a change. */
final class FormerFiling {

    private FormerFiling() {}

    /** What the changes did not touch stays. A draft does not become public because of a time that is over. */
    static Filing of(List<FieldChange> changes, Filing now, Instant time) {
        Filing former = now;
        for (FieldChange change : changes) {
            String text = change.getBefore();
            former = switch (change.getField()) {
                case "programs" -> former.under(lines(text));
                case "topics" -> former.about(lines(text));
                case "visibility" -> former.seenBy(Visibility.valueOf(text));
                case "publishAt" -> former.publishedAt(time(text, time));
                case "reviewBy" -> former.reviewedBy(text == null ? null : LocalDate.parse(text));
                default -> throw new IllegalArgumentException(change.getField());
            };
        }
        return former;
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    private static PublishTime time(String text, Instant now) {
        if (text == null) {
            return null;
        }
        PublishTime time = PublishTime.of(text.substring(0, text.indexOf(' ')), text.substring(text.indexOf(' ') + 1));
        return time.at().isAfter(now) ? time : null;
    }
}
