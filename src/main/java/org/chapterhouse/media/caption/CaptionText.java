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
 * <p>A byte order mark decides. Without one the file is UTF-8; for WebVTT, which is always UTF-8, invalid bytes become
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
        if (startsWith(file, 0xFF, 0xFE)) {
            return UTF_16LE;
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return UTF_16BE;
        }
        boolean unicode =
                startsWith(file, 0xEF, 0xBB, 0xBF) || startsWith(file, 'W', 'E', 'B', 'V', 'T', 'T') || isUtf8(file);
        return unicode ? UTF_8 : WINDOWS_1252;
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
