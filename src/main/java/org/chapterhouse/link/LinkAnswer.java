package org.chapterhouse.link;

/** @param status of HTTP; null where there was no answer */
record LinkAnswer(LinkOutcome outcome, Integer status) {

    static final LinkAnswer UNREACHABLE = new LinkAnswer(LinkOutcome.UNREACHABLE, null);
    static final LinkAnswer PRIVATE = new LinkAnswer(LinkOutcome.PRIVATE, null);

    static LinkAnswer ofStatus(int status) {
        return new LinkAnswer(LinkOutcome.ofStatus(status), status);
    }

    /** Whether asking in another way cannot change it. */
    boolean isFinal() {
        return outcome == LinkOutcome.ANSWERED || outcome == LinkOutcome.PRIVATE;
    }
}
