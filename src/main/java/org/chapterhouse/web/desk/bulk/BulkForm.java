package org.chapterhouse.web.desk.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.bulk.BulkChange;
import org.chapterhouse.catalog.bulk.BulkEditing;
import org.chapterhouse.catalog.desk.DeskSessions;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.web.desk.DeskFilters;
import org.chapterhouse.web.ui.Choices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads from the list of sessions which of them were chosen, and what is to be done. Thread-safe. */
@ApplicationScoped
class BulkForm {

    @Inject
    private DeskSessions sessions;

    /** @throws Invalid if it does not say, or says something else */
    static BulkChange change(Choices choices) {
        BulkChange.Kind kind = Arrays.stream(BulkChange.Kind.values())
                .filter(each -> each.name().equals(choices.one("change")))
                .findFirst()
                .orElseThrow(() -> new Invalid("problem.bulk.value"));
        return new BulkChange(kind, choices.one("value." + input(kind)));
    }

    /** Which input has the value. */
    static String input(BulkChange.Kind kind) {
        if (kind.isOfTopics()) {
            return "topic";
        }
        return kind.isOfPrograms() ? "program" : kind.name();
    }

    /** Ids, each once; one more than can be edited at once where it is too many. */
    List<Long> chosen(Choices choices, Viewer viewer) {
        if (!choices.one("all").isEmpty()) {
            return sessions.ids(DeskFilters.of(choices), BulkEditing.MOST + 1, viewer);
        }
        Stream<String> ids = choices.one("here.all").isEmpty()
                ? choices.all("session").stream()
                : Arrays.stream(choices.one("here").split(" "));
        return ids(ids);
    }

    /** As the page that asks carries them. */
    static List<Long> ids(Stream<String> written) {
        return written.filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .limit(BulkEditing.MOST + 1L)
                .toList();
    }
}
