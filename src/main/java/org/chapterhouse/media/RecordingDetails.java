package org.chapterhouse.media;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.catalog.WebAddress;

import jakarta.validation.constraints.Min;

/**
 * All that is said about a recording, apart from its place among the session's recordings.
 *
 * @param sample       whether it is our own sample on the topic and not the original webinar
 * @param file         the file we serve, or null
 * @param url          where it is played elsewhere, or null; never together with a file
 * @param durationMillis length in milliseconds
 * @param creditWindow what counts for completion; null for the whole recording
 * @param sections     in order of time
 * @param captions     at most one for each language
 */
public record RecordingDetails(
        boolean sample,
        StoredFile file,
        @WebAddress String url,

        @Min(value = 1000, message = "{rule.aSecond}") int durationMillis,

        CreditWindow creditWindow,
        List<Section> sections,
        List<CaptionDetails> captions) {

    public RecordingDetails {
        sections = List.copyOf(sections);
        captions = List.copyOf(captions);
        if (file != null && url != null) {
            throw new IllegalArgumentException("A recording is a file or an address, not both.");
        }
        Set<String> languages = new HashSet<>();
        for (CaptionDetails track : captions) {
            if (!languages.add(track.language())) {
                throw new IllegalArgumentException("There are captions in “" + track.language() + "” twice.");
            }
        }
    }

    /** The same with other captions. */
    public RecordingDetails saying(List<CaptionDetails> others) {
        return new RecordingDetails(sample, file, url, durationMillis, creditWindow, sections, others);
    }
}
