package org.chapterhouse.ingest;

import java.util.List;

import org.chapterhouse.catalog.MaterialKind;

/**
 * A material as a manifest describes it.
 *
 * @param program    only of one that belongs to a program as a whole
 * @param slideTimes only of slides in a session: when page 1, 2, … is on screen, in seconds
 */
record MaterialFields(String id, String program, String title, MaterialKind kind, String file, String url, Integer year,
        String summary, List<Double> slideTimes, List<String> notes, List<String> sources, String sourceNote) {

    private static final int LONGEST_NAME = 200;

    /** What a download is called: the last part of the path. */
    String fileName() {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }
}
