package org.chapterhouse.learning.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.problem.Invalid;
import org.junit.jupiter.api.Test;

class NotesAsMarkdownTest {

    private static final Viewer LEARNER = new Viewer(7L, Set.of(Role.LEARNER));

    @Test
    void eachNoteIsAnItemThatPlaysFromItsPlace() {
        String text = NotesAsMarkdown.of(
                List.of(
                        note(1421, "Ask the board:\r\nwho is on our *committee*?\0", Visibility.PUBLIC),
                        note(3723, "  ", Visibility.MEMBERS),
                        note(5, "Still mine", Visibility.DRAFT)),
                "https://example.org");
        assertThat(text).isEqualTo("""
                # My notes

                ## \\[Census\\] \\#1

                - [23:41](https://example.org/sessions/census?t=1421) Ask the board:
                  who is on our *committee*?
                - [1:02:03](https://example.org/sessions/census?t=3723) Bookmark

                ## No longer in the archive

                - 0:05 Still mine
                """);
    }

    @Test
    void aNoteIsAsLongAsAPageAndNoLonger() {
        assertThat(note(0, "x".repeat(Note.LONGEST), Visibility.PUBLIC).note().getText())
                .hasSize(Note.LONGEST);
        assertThatThrownBy(() -> note(0, "x".repeat(Note.LONGEST + 1), Visibility.PUBLIC))
                .isInstanceOf(Invalid.class);
    }

    private static PlacedNote note(int at, String text, Visibility visibility) {
        Session session = new Session(new Slug("census")) {
            @Override
            public Long getId() {
                return 1L;
            }
        };
        session.describe(
                new SessionDetails(
                        "[Census] #1",
                        null,
                        null,
                        60,
                        "",
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        visibility,
                        null,
                        null,
                        Provenance.UNKNOWN,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                Instant.EPOCH);
        return PlacedNote.of(new Note(7, session, at, text, Instant.EPOCH), LEARNER);
    }
}
