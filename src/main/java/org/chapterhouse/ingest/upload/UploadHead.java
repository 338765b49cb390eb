package org.chapterhouse.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an upload is, told by its first bytes. */
final class UploadHead {

    private static final int LENGTH = 1024;
    private static final String ZIP = "PK";
    /** Other archives people may take for a ZIP. */
    private static final Map<String, String> OTHERS = Map.of(
            "7z\u00BC\u00AF", "7-Zip",
            "Rar!", "RAR",
            "\u001F\u008B", "gzip",
            "BZh", "bzip2",
            "\u00FD7zXZ", "XZ");

    /** Byte order marks, and the zeros of UTF-16, in which some editors save JSON. */
    private static final String NO_LETTERS = "^[\u00EF\u00BB\u00BF\u00FE\u00FF\0\\s]+";

    private final String head;
    private final boolean whole;

    private UploadHead(String head, boolean whole) {
        this.head = head;
        this.whole = whole;
    }

    static UploadHead of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(LENGTH);
            return new UploadHead(new String(head, StandardCharsets.ISO_8859_1), head.length < LENGTH);
        }
    }

    boolean isZip() {
        return head.startsWith(ZIP);
    }

    /** Whether it begins as an object or list of JSON does. */
    boolean isJson() {
        String begin = head.replaceFirst(NO_LETTERS, "");
        return begin.isEmpty() ? !whole : begin.charAt(0) == '{' || begin.charAt(0) == '[';
    }

    /** Whether its first line names columns, one of them the title of a session. */
    boolean isTable() {
        String first = head.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        return !isZip() && first.matches("[^\\x00]*\\btitle\\b[^\\x00]*") && first.matches(".*[,;\\t].*");
    }

    /** What people call the kind of archive it is, if it is one, but no ZIP. */
    Optional<String> otherArchive() {
        return OTHERS.entrySet().stream()
                .filter(kind -> head.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
