package org.chapterhouse.ingest;

/** An entry cannot be taken as it is; the message is one sentence that says why. */
class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Rejected(String reason) {
        super(reason);
    }
}
