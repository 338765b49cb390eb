package org.chapterhouse.web.desk;

/**
 * A field that somebody else changed, too, beside that field.
 *
 * @param text   who changed it and when
 * @param theirs what they made of it; empty for nothing
 * @param mine   what was typed here
 */
public record ClashView(String field, String text, String theirs, String mine) {}
