package org.chapterhouse.ingest.entry;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.chapterhouse.catalog.MaterialDetails;
import org.chapterhouse.catalog.MaterialKind;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.text.PageText;

/**
 * A material as a manifest describes it.
 *
 * @param program    only of one that belongs to a program as a whole
 * @param slideTimes only of slides in a session: when page 1, 2, … is on screen, in seconds
 */
record MaterialFields(
        String id,
        String program,
        String title,
        MaterialKind kind,
        String file,
        String url,
        Integer year,
        String summary,
        List<Double> slideTimes,
        List<String> notes,
        List<String> sources,
        String sourceNote) {

    private static final int LONGEST_NAME = 200;

    /** Without its file and its program. */
    static MaterialFields of(String id, MaterialDetails now, List<PageText> pages) {
        List<Double> times = pages.stream()
                .map(PageText::startMillis)
                .takeWhile(Objects::nonNull)
                .map(millis -> millis / 1000.0)
                .toList();
        return new MaterialFields(
                id,
                null,
                now.title(),
                now.kind(),
                null,
                now.url(),
                now.year(),
                now.summary(),
                times,
                now.notes(),
                now.provenance().getSources(),
                now.provenance().getNote());
    }

    /** What a download is called: the last part of the path. */
    String fileName() {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    MaterialDetails details(StoredFile stored, String name) {
        return new MaterialDetails(
                title,
                kind,
                stored == null ? url : null,
                year,
                summary,
                notes,
                new Provenance(sources, sourceNote),
                stored,
                name);
    }

    /**
     * The pages with the times at which they are on screen. Without any where there are more times than pages, since
     * nobody knows then which is whose.
     */
    List<PageText> timed(List<String> pages, EntryFiles files) {
        boolean tooMany = slideTimes.size() > pages.size();
        if (tooMany) {
            files.hint("imports.hint.slideTimes", id, slideTimes.size(), pages.size());
        }
        int timed = tooMany ? 0 : slideTimes.size();
        return IntStream.range(0, pages.size())
                .mapToObj(i -> new PageText(
                        i + 1, i < timed ? (int) Math.round(slideTimes.get(i) * 1000) : null, pages.get(i)))
                .toList();
    }
}
