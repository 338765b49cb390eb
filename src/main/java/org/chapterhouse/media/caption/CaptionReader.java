package org.chapterhouse.media.caption;

import java.util.List;

/**
 * Reads captions as the programs of the world write them: more than the standards allow, where it is certain what is
 * meant. What is left out nevertheless is told. Speakers named in the text become speakers of their cues, a cue that stands
 * twice or says nothing is dropped.
 */
public final class CaptionReader {

    private CaptionReader() {}

    /**
     * Reads a file as {@link CaptionParser#parse(byte[])} does.
     *
     * @return possibly without any cue
     * @throws BrokenCaptions if these are no captions
     */
    public static Captions read(byte[] file) {
        return readNormalized(CaptionText.decode(file));
    }

    /** Reads text that is already decoded. */
    public static Captions read(String text) {
        return readNormalized(CaptionText.normalize(text));
    }

    private static Captions readNormalized(String text) {
        Captions read = VttParser.hasSignature(text) ? JoinedPieces.parse(text) : CaptionParser.parse(text);
        List<Cue> cues = SpeakerLabels.taken(DoubledCues.once(read.cues())).stream()
                .filter(cue -> !cue.text().isBlank())
                .toList();
        return new Captions(read.format(), cues, read.skipped());
    }
}
