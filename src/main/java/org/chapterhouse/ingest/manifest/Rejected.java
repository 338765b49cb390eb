package org.chapterhouse.ingest.manifest;

/** An entry cannot be taken as it is; the message is one sentence that says why. */
public class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Rejected(String reason) {
        super(reason);
    }
}
