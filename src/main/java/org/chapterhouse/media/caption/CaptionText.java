package org.chapterhouse.media.caption;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/**
 * Turns the bytes of a caption file into text with {@code \n} line ends.
 *
 * <p>A byte order mark decides. Without one the file is UTF-8, unless it is plainly UTF-16; for WebVTT, which is always UTF-8, invalid bytes become
 * replacement characters, while other files with invalid bytes are taken as Windows-1252, in which old SubRip editors
 * save.
 */
final class CaptionText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CaptionText() {}

    static String decode(byte[] file) {
        return normalize(new String(file, charsetOf(file)));
    }

    /** The preprocessing of the WebVTT specification, which suits SubRip as well. */
    static String normalize(String text) {
        String unmarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        return unmarked.replace('\0', '\uFFFD').replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Charset charsetOf(byte[] file) {
        Charset marked = markedCharset(file);
        if (marked != null) {
            return marked;
        }
        return startsWith(file, 'W', 'E', 'B', 'V', 'T', 'T') || isUtf8(file) ? UTF_8 : WINDOWS_1252;
    }

    /** By a byte order mark or, as both formats begin with ASCII, by where the zeros are; null without either. */
    static Charset markedCharset(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return UTF_8;
        }
        boolean pairs = file.length > 1 && file.length % 2 == 0;
        if (startsWith(file, 0xFF, 0xFE) || pairs && file[0] != 0 && file[1] == 0) {
            return UTF_16LE;
        }
        return startsWith(file, 0xFE, 0xFF) || pairs && file[0] == 0 && file[1] != 0 ? UTF_16BE : null;
    }

    private static boolean startsWith(byte[] file, int... prefix) {
        if (file.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((file[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] file) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
