package org.chapterhouse.community;

/** A chapter or a glossary entry was created, changed or removed. Fired inside the transaction that changes it. */
public record NamesChanged() {}
