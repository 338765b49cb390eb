package org.chapterhouse.media.caption;

/** A caption file is refused: where, and why in one sentence a person can act on. */
public class BrokenCaptions extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    BrokenCaptions(int line, String reason) {
        super("Line " + line + ": " + reason);
        this.line = line;
        this.reason = reason;
    }

    static BrokenCaptions unreadableTime(int line) {
        return new BrokenCaptions(
                line, "This is not a readable time; it should look like 00:01:15.000 --> 00:01:18.500.");
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
