package org.chapterhouse.learning.note;

import java.util.List;

/**
 * A part of somebody's notes: sessions with the latest note first, in each in order of time.
 *
 * @param total how many there are in all
 */
public record NoteList(int total, List<PlacedNote> notes) {}
