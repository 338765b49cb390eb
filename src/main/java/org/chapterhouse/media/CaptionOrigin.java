package org.chapterhouse.media;

/** Who made captions, which tells a reader how far to trust them. */
public enum CaptionOrigin {

    /** Typed or corrected by people. */
    PEOPLE,
    /** Recognized by a machine, not corrected. */
    MACHINE,
    /** The script the recording was made from, timed to it. */
    SYNCHRONIZED
}
