package org.chapterhouse.web.account;

import java.util.Arrays;
import java.util.List;

import org.chapterhouse.account.People;
import org.chapterhouse.account.PeopleFilter;
import org.chapterhouse.account.Role;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.Choices;
import org.chapterhouse.web.ui.Pager;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /admin/people}: everybody who has an account; with {@code ?account} the page about one of them. */
@Named
@RequestScoped
public class PeoplePage {

    static final String HERE = "/admin/people";

    private static final int SIZE = 50;

    @Inject
    private People people;

    @Inject
    private PersonChange change;

    @Inject
    private CurrentViewer current;

    @Inject
    private Choices choices;

    @Inject
    private Texts texts;

    private PeopleFilter filter;
    private List<PersonRow> rows = List.of();
    private Pager pager;
    private PersonRow person;

    /** Runs before anything is drawn. */
    public void load() {
        String account = choices.one("account");
        if (account.isEmpty()) {
            list();
        } else if (account.matches("\\d{1,18}")) {
            long id = Long.parseLong(account);
            change.takeIfSent(id);
            person = new PersonRow(people.require(id, current.viewer()));
        } else {
            throw new NotFound("problem.account.missing");
        }
    }

    private void list() {
        filter = new PeopleFilter(choices.one("q"), role(choices.one("role")));
        rows = people.page(filter, choices.page(), SIZE, current.viewer()).stream()
                .map(PersonRow::new)
                .toList();
        pager = new Pager(
                choices.page(),
                SIZE,
                people.count(filter, current.viewer()),
                choices.address(HERE, List.of("q", "role")));
    }

    /** Null for anything that is no role. */
    static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Which of the pages it is. */
    public String getView() {
        return person == null ? "/WEB-INF/people/list.xhtml" : "/WEB-INF/people/person.xhtml";
    }

    /** Of the page. */
    public String getTitle() {
        return person == null ? texts.get("people.title") : person.person().name();
    }

    /** What the list is narrowed to. */
    public PeopleFilter getFilter() {
        return filter;
    }

    /** By name. */
    public List<PersonRow> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }

    /** Whom the page is about; null where it is the list. */
    public PersonRow getPerson() {
        return person;
    }

    public Role[] getRoles() {
        return Role.values();
    }
}
