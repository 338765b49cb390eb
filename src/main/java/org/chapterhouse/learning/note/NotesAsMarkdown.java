package org.chapterhouse.learning.note;

import java.util.List;
import java.util.Locale;

import org.chapterhouse.catalog.Session;
import org.chapterhouse.problem.Messages;

/** Notes as a Markdown document: a heading a session, an item a note, each with a link that plays from there. */
public final class NotesAsMarkdown {

    private static final int HOUR = 3600;
    private static final int MINUTE = 60;

    private NotesAsMarkdown() {}

    /**
     * @param notes those of a session next to each other
     * @param site  address of this site, without a slash at its end
     */
    public static String of(List<PlacedNote> notes, String site) {
        StringBuilder text = new StringBuilder("# " + Messages.text("notes.title") + "\n");
        Long heading = null;
        for (PlacedNote placed : notes) {
            Session session = placed.session();
            Long key = session == null ? Long.valueOf(0) : session.getId();
            if (!key.equals(heading)) {
                text.append("\n## ")
                        .append(session == null ? Messages.text("notes.gone") : escaped(session.getTitle()))
                        .append("\n\n");
                heading = key;
            }
            text.append("- ")
                    .append(place(placed, site))
                    .append(' ')
                    .append(words(placed.note()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String place(PlacedNote placed, String site) {
        int at = placed.note().getAt();
        String time = at < HOUR
                ? String.format(Locale.ROOT, "%d:%02d", at / MINUTE, at % MINUTE)
                : String.format(Locale.ROOT, "%d:%02d:%02d", at / HOUR, at % HOUR / MINUTE, at % MINUTE);
        return placed.session() == null
                ? time
                : "[%s](%s/sessions/%s?t=%d)"
                        .formatted(time, site, placed.session().getSlug(), at);
    }

    /** What somebody wrote is theirs, Markdown included; it only has to stay inside its item. */
    private static String words(Note note) {
        return note.isBookmark()
                ? Messages.text("notes.bookmark")
                : note.getText().replace("\n", "\n  ");
    }

    private static String escaped(String title) {
        return title.replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1");
    }
}
