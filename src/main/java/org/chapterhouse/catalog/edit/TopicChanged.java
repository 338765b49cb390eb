package org.chapterhouse.catalog.edit;

/** A topic was added, or one of its fields was changed. Fired inside the changing transaction. */
public record TopicChanged(long topicId) {}
