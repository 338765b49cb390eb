package org.chapterhouse.community;

/**
 * What people call a chapter by.
 *
 * @param region the state or region it serves, such as {@code Maryland} or {@code New England region}; null where unknown
 */
public record ChapterName(String slug, String name, String region) {}
