package org.chapterhouse.media.caption;

/**
 * Reads a caption file of either format by the letter of its standard; which one is told by its content, not its name.
 * Files of unknown making are better read with {@link CaptionReader}.
 */
public final class CaptionParser {

    private CaptionParser() {}

    /**
     * Reads a file in UTF-8, UTF-16 with a byte order mark, or (SubRip only) Windows-1252.
     *
     * @throws BrokenCaptions if these are no captions
     */
    public static Captions parse(byte[] file) {
        return parseNormalized(CaptionText.decode(file));
    }

    /**
     * Reads text that is already decoded.
     *
     * @throws BrokenCaptions as {@link #parse(byte[])}
     */
    public static Captions parse(String text) {
        return parseNormalized(CaptionText.normalize(text));
    }

    private static Captions parseNormalized(String text) {
        if (text.isBlank()) {
            throw new BrokenCaptions(1, "captions.empty");
        }
        return VttParser.hasSignature(text) ? VttParser.parse(text) : SrtParser.parse(text);
    }
}
