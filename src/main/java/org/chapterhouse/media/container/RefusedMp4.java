package org.chapterhouse.media.container;

import java.io.IOException;

/** What an MP4 file says of itself cannot be so, or it is of a kind that is not copied. */
public final class RefusedMp4 extends IOException {

    private static final long serialVersionUID = 1L;

    public RefusedMp4(String message) {
        super(message);
    }

    public RefusedMp4(String message, Throwable cause) {
        super(message, cause);
    }
}
