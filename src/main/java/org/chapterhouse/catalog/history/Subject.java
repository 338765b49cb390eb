package org.chapterhouse.catalog.history;

/** What can be edited. Recordings and materials of a session are edited as parts of the session. */
public enum Subject {
    TOPIC,
    GLOSSARY,
    CHAPTER,
    PROGRAM,
    SESSION,
    COURSE,
    MATERIAL,
    RESOURCE,
    EVENT
}
