package org.chapterhouse.catalog.edit;

/** A topic is new, or what is said about it has changed. Fired inside the changing transaction. */
public record TopicChanged(long topicId) {}
