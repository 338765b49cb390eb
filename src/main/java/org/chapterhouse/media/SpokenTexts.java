package org.chapterhouse.media;

import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Captions as people read them, parsed once and kept under all that they are made of, so what is kept can never be old.
 * Thread-safe.
 */
@ApplicationScoped
public class SpokenTexts {

    /** Parsed, they take about four times as many bytes. */
    private static final long MOST_CHARACTERS = 10_000_000;

    private final Cache<Source, SpokenText> texts = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Source source, SpokenText text) -> source.vtt().length())
            .build();

    private record Source(Long track, String vtt, List<Section> sections) {}

    public SpokenText of(CaptionTrack track) {
        Source source =
                new Source(track.getId(), track.getVtt(), track.getRecording().getSections());
        return texts.get(source, any -> SpokenText.of(track));
    }
}
