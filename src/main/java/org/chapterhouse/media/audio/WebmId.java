package org.chapterhouse.media.audio;

/** The elements of WebM (RFC 9559, section 5) that are looked at. */
final class WebmId {

    static final long DOCUMENT_TYPE = 0x4282;
    static final long SEGMENT = 0x18538067;
    static final long INFO = 0x1549A966;
    static final long TIMESTAMP_SCALE = 0x2AD7B1;
    static final long DURATION = 0x4489;
    static final long TRACKS = 0x1654AE6B;
    static final long ENTRY = 0xAE;
    static final long NUMBER = 0xD7;
    static final long TYPE = 0x83;
    static final long CODEC = 0x86;
    static final long CLUSTER = 0x1F43B675;
    static final long TIME = 0xE7;
    static final long SIMPLE_BLOCK = 0xA3;
    static final long GROUP = 0xA0;
    static final long BLOCK = 0xA1;
    static final long SEEK_HEAD = 0x114D9B74;
    static final long SEEK = 0x4DBB;
    static final long SEEK_ID = 0x53AB;
    static final long SEEK_POSITION = 0x53AC;
    static final long CUES = 0x1C53BB6B;
    static final long CUE = 0xBB;
    static final long CUE_TIME = 0xB3;
    static final long CUE_PLACE = 0xB7;
    static final long CUE_TRACK = 0xF7;
    static final long CUE_CLUSTER = 0xF1;

    /** Values of {@link #TYPE}. */
    static final int PICTURE = 1;

    static final int SOUND = 2;

    private WebmId() {}
}
