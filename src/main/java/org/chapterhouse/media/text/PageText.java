package org.chapterhouse.media.text;

/**
 * What stands on one page.
 *
 * @param page        from 1
 * @param startMillis when the page is on screen in the session's recording, or null where unknown
 * @param text        words in reading order; may be empty
 */
public record PageText(int page, Integer startMillis, String text) {}
