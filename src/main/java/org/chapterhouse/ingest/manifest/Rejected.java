package org.chapterhouse.ingest.manifest;

import org.chapterhouse.problem.Messages;
import org.chapterhouse.problem.Problem;

/** An entry cannot be taken as it is; the message is one sentence that says why. */
public class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param key of the sentence in {@code messages.properties}, with what fills its blanks */
    public Rejected(String key, Object... values) {
        super(Messages.text(key, values));
    }

    /** For the same reason. */
    public Rejected(Problem reason) {
        super(reason.getMessage());
    }
}
