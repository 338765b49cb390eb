package org.chapterhouse.catalog.browse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.SessionContent;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads sessions for lists, each list with one statement. */
@ApplicationScoped
@Transactional
public class ListedSessions {

    private static final SqlFile LISTED = new SqlFile("listed.sql");

    @Resource(lookup = "java:jboss/datasources/ChapterhouseDS")
    private DataSource dataSource;

    /** In the order of the ids; those that are gone are left out. Who may see them is the caller's matter. */
    public List<ListedSession> of(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String chosen = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        Map<Long, ListedSession> found = LISTED.rows(dataSource, chosen, ListedSessions::session).stream()
                .collect(Collectors.toMap(ListedSession::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static ListedSession session(ResultSet row) throws SQLException {
        String heldOn = row.getString("held_on");
        return new ListedSession(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("title"),
                heldOn == null ? null : PartialDate.parse(heldOn),
                row.getString("summary"),
                row.getString("cover_word"),
                row.getObject("duration_minutes", Integer.class),
                Visibility.valueOf(row.getString("visibility")),
                named(row, "program"),
                named(row, "topic"),
                contents(row),
                recording(row));
    }

    private static ListedSession.Named named(ResultSet row, String kind) throws SQLException {
        String slug = row.getString(kind);
        return slug == null ? null : new ListedSession.Named(slug, row.getString(kind + "_name"));
    }

    static Set<SessionContent> contents(ResultSet row) throws SQLException {
        Set<SessionContent> contents = EnumSet.noneOf(SessionContent.class);
        for (SessionContent content : SessionContent.values()) {
            if (row.getBoolean(content.name().toLowerCase(Locale.ROOT))) {
                contents.add(content);
            }
        }
        return contents;
    }

    private static ListedSession.ListedRecording recording(ResultSet row) throws SQLException {
        long id = row.getLong("recording_id");
        return row.wasNull()
                ? null
                : new ListedSession.ListedRecording(id, row.getInt("duration_ms"), row.getBoolean("sample"));
    }
}
