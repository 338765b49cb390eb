package org.chapterhouse.catalog.history;

/** Something was created, changed or removed. Fired inside the transaction that did it. */
public record Edited(Subject subject, long id, Edit.Action action, Editor.Way way) {}
