package org.chapterhouse.web.desk.plain;

/**
 * A thing in the list of its kind.
 *
 * @param about empty for nothing
 */
public record PlainRow(String label, String about, String href) {}
