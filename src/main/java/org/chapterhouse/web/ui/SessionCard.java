package org.chapterhouse.web.ui;

/**
 * A session as lists show it. Every text is ready to be read; one that is not known is null or empty and left out.
 *
 * @param href       address of its page
 * @param program    name of the program, with the part of a course where it is one
 * @param date       as precise as it is known
 * @param length     see {@code SessionLength}
 * @param recorded   whether it can be watched here
 * @param draft      whether only editors see it
 * @param topic      name of the first topic
 * @param transcript whether one can be read and searched
 * @param slides     whether there are any
 * @param progress   what the viewer has seen of it, null for nothing
 * @param watched    whether all that counts was seen
 */
public record SessionCard(
        String href,
        CoverModel cover,
        String program,
        String title,
        String summary,
        String date,
        String length,
        boolean recorded,
        boolean draft,
        String topic,
        boolean transcript,
        boolean slides,
        String progress,
        boolean watched) {}
