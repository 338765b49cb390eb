package org.chapterhouse.web.desk.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.community.Event;
import org.chapterhouse.community.EventDate;
import org.chapterhouse.community.EventDetails;
import org.chapterhouse.community.edit.EventEditing;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.web.frame.Texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class EventKind extends PlainKind<Event, EventDetails> {

    private static final int LONGEST_NOTE = 500;

    @Inject
    private EventEditing editing;

    @Inject
    private Texts texts;

    @Override
    EventEditing editing() {
        return editing;
    }

    @Override
    Optional<PlainField> keyField() {
        return Optional.empty();
    }

    @Override
    List<PlainField> fields() {
        return List.of(
                PlainField.line("name"),
                PlainField.line("usualTiming"),
                PlainField.lines("dates"),
                PlainField.line("owner"),
                PlainField.line("officialUrl"),
                PlainField.text("note"),
                PlainField.sources());
    }

    @Override
    EventDetails details(PlainReader typed, EventDetails now) {
        return new EventDetails(
                typed.text("name"),
                typed.text("usualTiming"),
                typed.text("owner"),
                typed.text("officialUrl"),
                dates(typed),
                typed.text("note"),
                typed.provenance());
    }

    private List<EventDate> dates(PlainReader typed) {
        List<EventDate> dates = new ArrayList<>();
        List<String> lines = typed.lines("dates");
        for (int i = 0; i < lines.size(); i++) {
            try {
                dates.add(EventDate.parse(lines.get(i)));
                if (lines.get(i).length() > LONGEST_NOTE) {
                    typed.refuse(
                            "dates", texts.get("desk.wrongEntry", i + 1, texts.get("desk.rule.size", LONGEST_NOTE)));
                }
            } catch (Invalid e) {
                typed.refuse("dates", texts.get("desk.wrongEntry", i + 1, e.getMessage()));
            }
        }
        return dates;
    }

    @Override
    String about(Event event) {
        return event.getUsualTiming() == null ? "" : event.getUsualTiming();
    }
}
