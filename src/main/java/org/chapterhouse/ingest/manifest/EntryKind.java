package org.chapterhouse.ingest.manifest;

import java.util.Arrays;
import java.util.List;

/** What can be imported, in the order in which one needs the other. */
public enum EntryKind {
    TOPIC("topics", "topic"),
    GLOSSARY("glossary", "glossaryEntry"),
    CHAPTER("chapters", "chapter"),
    PROGRAM("programs", "program"),
    SESSION("sessions", "session"),
    /** Also those of a session, which stand inside its entry. */
    MATERIAL("materials", "material"),
    COURSE("courses", "course"),
    RESOURCE("resources", "resource"),
    EVENT("events", "event"),
    /** Stands only inside a session's entry. */
    RECORDING(null, null);

    private final String list;
    private final String definition;

    EntryKind(String list, String definition) {
        this.list = list;
        this.definition = definition;
    }

    /** Those that have a list of their own in a manifest. */
    static List<EntryKind> listed() {
        return Arrays.stream(values()).filter(kind -> kind.list != null).toList();
    }

    String list() {
        return list;
    }

    /** Name under {@code $defs} of the schema. */
    public String definition() {
        return definition;
    }

    /** The field by which an entry is recognized. */
    public String idField() {
        return this == GLOSSARY ? "acronym" : "id";
    }

    /** Whether the place in the manifest's list is itself a fact, so that moving an entry changes it. */
    public boolean ordered() {
        return this == RESOURCE;
    }
}
