package org.chapterhouse.web.desk;

import java.util.List;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.desk.DeskFilter;
import org.chapterhouse.catalog.desk.DeskSessions;
import org.chapterhouse.catalog.desk.SessionLack;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.ui.Choices;
import org.chapterhouse.web.ui.Pager;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /desk/sessions}: all sessions, hidden ones too; what is looked for is in the address. */
@Named
@RequestScoped
public class DeskSessionsPage {

    private static final int SIZE = 50;
    /** Nothing longer is a part of a title. */
    private static final int LONGEST = 300;

    @Inject
    private DeskSessions sessions;

    @Inject
    private Programs programs;

    @Inject
    private CurrentViewer current;

    @Inject
    private Choices choices;

    private DeskFilter filter;
    private List<SessionRow> rows;
    private Pager pager;

    @PostConstruct
    void load() {
        filter = new DeskFilter(
                text(choices.one("q")),
                text(choices.one("program")),
                one(Visibility.CHOICES, choices.one("visibility")),
                one(List.of(SessionLack.values()), choices.one("lacks")),
                !choices.one("due").isEmpty());
        rows = sessions.page(filter, choices.page(), SIZE, current.viewer()).stream()
                .map(SessionRow::new)
                .toList();
        pager = new Pager(
                choices.page(),
                SIZE,
                sessions.count(filter, current.viewer()),
                choices.address("/desk/sessions", List.of("q", "program", "visibility", "lacks", "due")));
    }

    /** Without what the database could not compare. */
    private static String text(String asked) {
        String plain = asked.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    private static <E extends Enum<E>> E one(List<E> values, String name) {
        return values.stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public DeskFilter getFilter() {
        return filter;
    }

    public List<Program> getPrograms() {
        return programs.all();
    }

    public List<Visibility> getVisibilities() {
        return Visibility.CHOICES;
    }

    public SessionLack[] getLacks() {
        return SessionLack.values();
    }

    public List<SessionRow> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }
}
