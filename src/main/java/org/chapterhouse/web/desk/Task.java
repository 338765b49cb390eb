package org.chapterhouse.web.desk;

import java.util.List;

/**
 * Something on the desk that needs a person.
 *
 * @param urgency  {@code is-urgent}, {@code is-soon} or empty
 * @param text     what is the matter
 * @param loss     what readers lose by it
 * @param examples some of what it is about
 * @param more     how many there are besides; 0 for none
 * @param href     where to do something about it
 * @param action   what to do there
 */
public record Task(
        String icon,
        String urgency,
        String text,
        String loss,
        List<Example> examples,
        long more,
        String href,
        String action) {

    /** One of them; {@code href} is null where it has no page of its own. */
    public record Example(String text, String href) {}
}
