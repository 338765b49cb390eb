package org.chapterhouse.media.audio;

/**
 * Something that keeps a recording from being played in most browsers.
 *
 * @param format the codec or container it is about, for people; null where it is about none
 */
public record PlaybackFlaw(Kind kind, String format) {

    /** What is wrong. */
    public enum Kind {
        /** Neither video nor audio. */
        EMPTY,
        /** It ends before what it says it holds. */
        CUT_OFF,
        /** Its structure, or what lies where the video should be, is not what its format demands. */
        DAMAGED,
        /** A container other than MP4, WebM and MP3. */
        CONTAINER,
        VIDEO_FORMAT,
        AUDIO_FORMAT,
        /** Copy protection. */
        ENCRYPTED
    }

    static PlaybackFlaw of(Kind kind) {
        return new PlaybackFlaw(kind, null);
    }
}
