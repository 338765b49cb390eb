package org.chapterhouse.media.caption;

/**
 * Reads captions as the programs of the world write them: more than the standards allow, where it is certain what is
 * meant. What is left out nevertheless is told.
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
        if (!VttParser.hasSignature(text)) {
            return CaptionParser.parse(text);
        }
        return VttParser.parseLoosely(text);
    }
}
