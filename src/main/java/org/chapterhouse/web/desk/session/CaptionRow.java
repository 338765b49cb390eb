package org.chapterhouse.web.desk.session;

import java.util.List;
import java.util.Locale;

import org.chapterhouse.media.CaptionOrigin;
import org.chapterhouse.media.caption.Cue;
import org.chapterhouse.media.edit.EditedCaptions;
import org.chapterhouse.web.desk.SessionRow;
import org.chapterhouse.web.ui.Timecode;

/**
 * Captions in one language in the list of a session.
 *
 * @param name    of the language, in English
 * @param until   when the last line ends
 * @param version what is to be handed back when they are replaced
 */
public record CaptionRow(
        String session,
        String language,
        String name,
        CaptionOrigin origin,
        int lines,
        String until,
        String version,
        long track) {

    static CaptionRow of(String session, EditedCaptions captions) {
        List<Cue> cues = captions.cues();
        long end = cues.stream().mapToLong(Cue::endMillis).max().orElse(0);
        String language = captions.details().language();
        return new CaptionRow(
                session,
                language,
                name(language),
                captions.details().origin(),
                cues.size(),
                Timecode.clock(Math.toIntExact(end / 1000)),
                captions.version(),
                captions.track());
    }

    /** Such as “Spanish (United States)”; the tag itself where it is no language. */
    static String name(String language) {
        return Locale.forLanguageTag(language).getDisplayName(Locale.US).isEmpty()
                ? language
                : Locale.forLanguageTag(language).getDisplayName(Locale.US);
    }

    /** Where its lines are edited. */
    public String edit() {
        return SessionRow.edit(session) + "/captions/" + language;
    }

    /** The file. */
    public String download() {
        return "/media/captions/" + track + ".vtt";
    }
}
