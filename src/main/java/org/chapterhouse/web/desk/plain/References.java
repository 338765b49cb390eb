package org.chapterhouse.web.desk.plain;

import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.course.CourseItemDetails;
import org.chapterhouse.catalog.desk.DeskFilter;
import org.chapterhouse.catalog.desk.DeskSessions;
import org.chapterhouse.catalog.edit.DeskEditing;
import org.chapterhouse.media.edit.MaterialDesk;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.web.desk.plain.PlainField.Choice;
import org.chapterhouse.web.frame.Texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds and names what a thing can refer to: programs, sessions and materials. Thread-safe. */
@ApplicationScoped
class References {

    /** How many of each a search finds at most. */
    private static final int MOST = 10;

    @Inject
    private Programs programs;

    @Inject
    private Sessions sessions;

    @Inject
    private DeskSessions deskSessions;

    @Inject
    private DeskEditing desk;

    @Inject
    private MaterialDesk materials;

    @Inject
    private Texts texts;

    /** None of them first. */
    List<Choice> programs() {
        return Stream.concat(
                        Stream.of(new Choice("", texts.get("desk.none"))),
                        programs.all().stream().map(program -> new Choice(program.getSlug(), program.getName())))
                .toList();
    }

    /** Sessions and materials whose title has this text; each value is one of {@link CourseItemDetails}. */
    List<Choice> items(String text, Viewer viewer) {
        return Stream.concat(
                        deskSessions.page(new DeskFilter(text, "", null, null, false), 1, MOST, viewer).stream()
                                .map(session -> new Choice("session " + session.slug(), session.title())),
                        desk.page(materials.kind(), text, 1, MOST, viewer).stream()
                                .map(material -> new Choice(
                                        "material " + material.getId(),
                                        texts.get("desk.items.material", material.getTitle()))))
                .toList();
    }

    /** What people call an item; its value where it is gone. */
    String item(String value, Viewer viewer) {
        try {
            CourseItemDetails item = CourseItemDetails.parse(value);
            return item.session() != null
                    ? sessions.requireVisible(item.session(), viewer).getTitle()
                    : texts.get(
                            "desk.items.material",
                            programs.requireMaterial(item.material(), viewer).getTitle());
        } catch (NotFound | Invalid e) {
            return value;
        }
    }
}
