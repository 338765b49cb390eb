package org.chapterhouse.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of file the archive keeps and serves, told by their first bytes and never by their name. */
public enum MediaType {

    MP4("video/mp4", "mp4", 4, "ftyp"),
    WEBM("video/webm", "webm", 0, "\u001aE\u00df\u00a3"),
    MP3("audio/mpeg", "mp3", 0, "ID3"),
    PDF("application/pdf", "pdf", 0, "%PDF-");

    /** How many bytes {@link #of} wants to see. */
    public static final int HEAD = 16;

    private final String mime;
    private final String extension;
    private final int offset;
    private final byte[] signature;

    MediaType(String mime, String extension, int offset, String signature) {
        this.mime = mime;
        this.extension = extension;
        this.offset = offset;
        this.signature = signature.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @param head the first {@link #HEAD} bytes, or all there are */
    public static Optional<MediaType> of(byte[] head) {
        return Arrays.stream(values()).filter(type -> type.matches(head)).findFirst();
    }

    /** @param mime as a {@link org.chapterhouse.catalog.StoredFile} keeps it */
    public static Optional<MediaType> ofMime(String mime) {
        return Arrays.stream(values()).filter(type -> type.mime.equals(mime)).findFirst();
    }

    private boolean matches(byte[] head) {
        int end = offset + signature.length;
        return head.length >= end && Arrays.equals(head, offset, end, signature, 0, signature.length);
    }

    /** Whether it can be played, rather than read. */
    public boolean playable() {
        return this != PDF;
    }

    public String mime() {
        return mime;
    }

    /** Usual ending of a file name, without the dot. */
    public String extension() {
        return extension;
    }
}
