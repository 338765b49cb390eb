package org.chapterhouse.web.ui;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Topic;

/**
 * The cover of a session: one word of its title on book cloth. The program gives the pattern, the first topic the
 * color. Programs and topics that {@code covers.properties} does not name get one by their slug, always the same.
 *
 * @param word    what is stamped on it
 * @param label   the program's name, empty for none
 * @param pattern id of a drawing in {@code images/vaults.svg}
 * @param cloth   a {@code cloth-} class of {@code tokens.css}
 */
public record CoverModel(String word, String label, String pattern, String cloth) {

    private static final ResourceBundle CHOSEN =
            ResourceBundle.getBundle("org.chapterhouse.web.ui.covers", Locale.ROOT);
    private static final List<String> PATTERNS =
            List.of(CHOSEN.getString("patterns").split(" "));
    private static final List<String> CLOTHS =
            List.of(CHOSEN.getString("cloths").split(" "));
    private static final int SMALLEST = 4;
    private static final int LARGEST = 12;

    /** The cover of a session as the catalog knows it; reads its programs and topics. */
    public static CoverModel of(Session session) {
        Program program = session.getPrimaryProgram();
        List<Topic> topics = session.getTopics();
        return of(
                session.getCoverWord(),
                session.getTitle(),
                program == null ? "" : program.getSlug(),
                program == null ? "" : program.getName(),
                topics.isEmpty() ? "" : topics.get(0).getSlug());
    }

    /** @param word chosen by an editor, or null to take one of the title */
    public static CoverModel of(String word, String title, String program, String programName, String topic) {
        return new CoverModel(
                word == null || word.isBlank() ? CoverWord.of(title) : word.strip(),
                programName,
                chosen("pattern." + program, program, PATTERNS),
                chosen("cloth." + topic, topic.isEmpty() ? program : topic, CLOTHS));
    }

    private static String chosen(String key, String slug, List<String> all) {
        try {
            return CHOSEN.getString(key);
        } catch (MissingResourceException e) {
            return all.get(Math.floorMod(slug.hashCode(), all.size()));
        }
    }

    /** Class that says how many letters have to fit, {@code n4} to {@code n12}. */
    public String size() {
        return "n" + Math.min(Math.max(word.codePointCount(0, word.length()), SMALLEST), LARGEST);
    }
}
