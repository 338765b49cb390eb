package org.chapterhouse.media.caption;

import java.util.Objects;

/**
 * One caption: what is shown from {@code startMillis} to {@code endMillis}, both counted from the start of the
 * recording. The end may lie before the start, because WebVTT allows it; such a cue is never shown.
 *
 * @param id      the identifier in the file, a single line; empty where the file gives none
 * @param speaker the name in the voice tag that opens the cue, or null
 * @param text    plain text without tags or character references; line breaks are kept as {@code \n}
 */
public record Cue(String id, long startMillis, long endMillis, String speaker, String text) {

    public Cue {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        if (id.contains("-->") || id.indexOf('\n') >= 0 || id.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("A cue id is one line without an arrow: " + id);
        }
        if (startMillis < 0 || endMillis < 0) {
            throw new IllegalArgumentException("A cue cannot start or end before the recording.");
        }
        speaker = speaker == null || speaker.isBlank() ? null : speaker.strip().replaceAll("\\s+", " ");
    }

    /** The same so many milliseconds later. */
    Cue shifted(long millis) {
        return new Cue(id, startMillis + millis, endMillis + millis, speaker, text);
    }

    /** The same, at least until then. */
    Cue until(long millis) {
        return new Cue(id, startMillis, Math.max(endMillis, millis), speaker, text);
    }

    /** Whether it says the same as one that ends when it begins. */
    boolean goesOn(Cue before) {
        return startMillis == before.endMillis && text.equals(before.text) && Objects.equals(speaker, before.speaker);
    }

    Cue saying(String name, String words) {
        return new Cue(id, startMillis, endMillis, name, words);
    }
}
