package org.chapterhouse.media;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import org.chapterhouse.catalog.history.Identified;

/**
 * Captions in one language.
 *
 * @param language BCP 47 tag
 * @param vtt      WebVTT as written by {@link org.chapterhouse.media.caption.VttWriter}
 */
public record CaptionDetails(String language, CaptionOrigin origin, String vtt) implements Identified {

    @Override
    public String identity() {
        return language;
    }

    /** For the history, which does not keep the text: language, origin and a checksum by which a change is noticed. */
    @Override
    public String toString() {
        CRC32 sum = new CRC32();
        sum.update(vtt.getBytes(StandardCharsets.UTF_8));
        return "%s, %s, %08x".formatted(language, origin, sum.getValue());
    }
}
