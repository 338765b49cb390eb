package org.chapterhouse.web.account;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.audit.AuditKind;
import org.chapterhouse.audit.AuditRow;
import org.chapterhouse.audit.AuditTrail;
import org.chapterhouse.web.ui.Choices;
import org.chapterhouse.web.ui.Pager;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** admin/audit.xhtml: who did what. */
@Named
@RequestScoped
public class AuditPage {

    private static final int SIZE = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMM d, uuuu, HH:mm:ss 'UTC'", Locale.US)
            .withZone(ZoneOffset.UTC);

    @Inject
    private AuditTrail trail;

    @Inject
    private Choices choices;

    private AuditKind kind;
    private String person;
    private List<AuditRow> rows;
    private Pager pager;

    @PostConstruct
    void load() {
        kind = Arrays.stream(AuditKind.values())
                .filter(of -> of.name().equals(choices.one("kind")))
                .findFirst()
                .orElse(null);
        person = choices.one("person").strip();
        rows = trail.page(kind, person, choices.page(), SIZE);
        pager = new Pager(
                choices.page(),
                SIZE,
                trail.count(kind, person),
                choices.address("/admin/audit", List.of("kind", "person")));
    }

    public AuditKind[] getKinds() {
        return AuditKind.values();
    }

    /** What the list is narrowed to, null for all kinds. */
    public AuditKind getKind() {
        return kind;
    }

    /** Part of an e-mail address, empty for everybody. */
    public String getPerson() {
        return person;
    }

    public List<AuditRow> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }

    public String time(AuditRow row) {
        return TIME.format(row.at());
    }
}
