package org.chapterhouse.web.account;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.account.signin.BrowserSession;
import org.chapterhouse.account.signin.BrowserSessions;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.ui.FormMessages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** account.xhtml: where somebody is signed in. */
@Named
@RequestScoped
public class SessionsPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MMM d, uuuu, HH:mm 'UTC'", Locale.US).withZone(ZoneOffset.UTC);

    @Inject
    private CurrentViewer current;

    @Inject
    private BrowserSessions sessions;

    @Inject
    private Browser browser;

    private List<Row> rows;

    /** @param here whether it is the session of this request */
    public record Row(
            long id, String browser, String network, boolean shared, String began, String seen, boolean here) {

        static Row of(BrowserSession session, boolean here) {
            return new Row(
                    session.getId(),
                    session.getBrowser(),
                    session.getNetwork(),
                    session.isShared(),
                    TIME.format(session.getBeganAt()),
                    TIME.format(session.getSeenAt()),
                    here);
        }
    }

    @PostConstruct
    void load() {
        long here = browser.session().orElse(0L);
        rows = sessions.ofAccount(current.requireAccount().getId()).stream()
                .map(session -> Row.of(session, session.getId() == here))
                .toList();
    }

    public List<Row> getRows() {
        return rows;
    }

    public void end(Row row) {
        sessions.end(current.requireAccount().getId(), row.id());
        FormMessages.confirm("account.sessions.ended", row.browser());
        load();
    }
}
