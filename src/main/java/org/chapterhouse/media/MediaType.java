package org.chapterhouse.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of file the archive keeps and serves, told by their content and never by their name. */
public enum MediaType {
    MP4("video/mp4", "mp4", Use.PLAY, 4, "ftyp"),
    WEBM("video/webm", "webm", Use.PLAY, 0, "\u001aE\u00df\u00a3"),
    MP3("audio/mpeg", "mp3", Use.PLAY, 0, "ID3"),
    PDF("application/pdf", "pdf", Use.PAGES, 0, "%PDF-"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", Use.SLIDES),
    PPSX("application/vnd.openxmlformats-officedocument.presentationml.slideshow", "ppsx", Use.SLIDES),
    PPTM("application/vnd.ms-powerpoint.presentation.macroEnabled.12", "pptm", Use.SLIDES),
    PPT("application/vnd.ms-powerpoint", "ppt", Use.SLIDES),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", Use.PARTS),
    DOCM("application/vnd.ms-word.document.macroEnabled.12", "docm", Use.PARTS),
    DOC("application/msword", "doc", Use.PARTS);

    /** What a file is taken in for; documents also by what their text comes in. */
    public enum Use {
        PLAY,
        PAGES,
        SLIDES,
        PARTS
    }

    /** How many bytes {@link #of} wants to see. */
    public static final int HEAD = 16;

    private final String mime;
    private final String extension;
    private final Use use;
    private final int offset;

    @SuppressWarnings("ImmutableEnumChecker") // never given away
    private final byte[] signature;

    /** Without a signature of its own: the formats of Office share two containers. */
    MediaType(String mime, String extension, Use use) {
        this(mime, extension, use, 0, "");
    }

    MediaType(String mime, String extension, Use use, int offset, String signature) {
        this.mime = mime;
        this.extension = extension;
        this.use = use;
        this.offset = offset;
        this.signature = signature.getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Tells recordings and PDF; documents of Office are told by {@link org.chapterhouse.media.text.TextExtractor}. Not by
     * Tika, to whom most MP4 files are QuickTime, and WebM is Matroska.
     *
     * @param head the first {@link #HEAD} bytes, or all there are
     */
    public static Optional<MediaType> of(byte[] head) {
        return Arrays.stream(values())
                .filter(type -> type.matches(head))
                .findFirst()
                .or(() -> beginsWithSound(head) ? Optional.of(MP3) : Optional.empty());
    }

    /** An MP3 without a tag before it: eleven bits that are set, a version, layer III, a bit rate and a frequency. */
    private static boolean beginsWithSound(byte[] head) {
        return head.length >= 3
                && (head[0] & 0xFF) == 0xFF
                && (head[1] & 0xE6) == 0xE2
                && (head[1] & 0x18) != 0x08
                && (head[2] & 0xF0) != 0xF0
                && (head[2] & 0x0C) != 0x0C;
    }

    /**
     * Whether it may be a document, by its beginning; {@link org.chapterhouse.media.text.TextExtractor} knows.
     *
     * @param head the first {@link #HEAD} bytes, or all there are
     */
    public static boolean mayBeDocument(byte[] head) {
        String beginning = new String(head, StandardCharsets.ISO_8859_1);
        return PDF.matches(head)
                || beginning.startsWith("PK\u0003\u0004")
                || beginning.startsWith("\u00d0\u00cf\u0011\u00e0");
    }

    /** @param mime as a {@link org.chapterhouse.catalog.StoredFile} keeps it */
    public static Optional<MediaType> ofMime(String mime) {
        return Arrays.stream(values()).filter(type -> type.mime.equals(mime)).findFirst();
    }

    private boolean matches(byte[] head) {
        int end = offset + signature.length;
        return signature.length > 0
                && head.length >= end
                && Arrays.equals(head, offset, end, signature, 0, signature.length);
    }

    /** Whether it can be played, rather than read. */
    public boolean playable() {
        return use == Use.PLAY;
    }

    /** Whether a browser shows it, and at a page: {@code #page=3}. */
    public boolean opensAtPage() {
        return this == PDF;
    }

    public Use use() {
        return use;
    }

    public String mime() {
        return mime;
    }

    /** Usual ending of a file name, without the dot. */
    public String extension() {
        return extension;
    }
}
