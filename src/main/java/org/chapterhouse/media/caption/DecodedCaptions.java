package org.chapterhouse.media.caption;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The text of a caption file whose encoding may be unknown.
 *
 * @param charset in which it was read
 * @param strange how many bytes of the file are no text in the encoding it should have, UTF-8 unless one was stated
 */
public record DecodedCaptions(String text, Charset charset, int strange) {

    /**
     * A byte order mark decides, then what is stated. Without either the file is UTF-8 unless more of what is not ASCII
     * is invalid than valid; then its encoding is guessed.
     *
     * @param stated   or null
     * @param language BCP 47 tag of what is said, which makes one guess more likely than another
     */
    public static DecodedCaptions of(byte[] file, Charset stated, String language) {
        Charset marked = CaptionText.markedCharset(file);
        if (marked != null) {
            return new DecodedCaptions(new String(file, marked), marked, 0);
        }
        Bytes bytes = count(file, stated == null ? StandardCharsets.UTF_8 : stated);
        Charset read = stated;
        if (read == null) {
            read = bytes.strange > bytes.beyondAscii ? EncodingGuess.of(file, language) : StandardCharsets.UTF_8;
        }
        return new DecodedCaptions(new String(file, read), read, bytes.strange);
    }

    /** Whether another encoding was taken for likelier than UTF-8. */
    public boolean isGuessed(Charset stated) {
        return stated == null && strange > 0 && !charset.equals(StandardCharsets.UTF_8);
    }

    /**
     * @param strange     bytes
     * @param beyondAscii characters
     */
    private record Bytes(int strange, int beyondAscii) {}

    private static Bytes count(byte[] file, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(file);
        CharBuffer out = CharBuffer.allocate(8192);
        int strange = 0;
        int beyondAscii = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            out.flip();
            beyondAscii += (int) out.chars().filter(each -> each > 0x7F).count();
            out.clear();
            if (result.isUnderflow()) {
                return new Bytes(strange, beyondAscii);
            }
            if (result.isError()) {
                strange += result.length();
                in.position(in.position() + result.length());
            }
        }
    }
}
