package org.chapterhouse.media.caption;

import org.chapterhouse.problem.Messages;

/** A caption file is refused: where, and why in one sentence a person can act on. */
public class BrokenCaptions extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    /** @param key of the reason in {@code messages.properties} */
    BrokenCaptions(int line, String key) {
        super(Messages.text("captions.line", line, Messages.text(key)));
        this.line = line;
        this.reason = Messages.text(key);
    }

    /** The line of the file, counted from 1. */
    public int line() {
        return line;
    }

    /** One sentence, without the line. */
    public String reason() {
        return reason;
    }
}
