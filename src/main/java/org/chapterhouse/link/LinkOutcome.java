package org.chapterhouse.link;

/** What came of asking for a link. */
public enum LinkOutcome {
    /** The page is there. */
    ANSWERED,
    /** Its site says that there is no such page (any more). */
    MISSING,
    /** Its site answered with another error, or with redirects without end. */
    FAILED,
    /** Its site refuses to answer programs, which says nothing about people. */
    CLOSED,
    /** Nothing answered in time. */
    UNREACHABLE,
    /** It leads to an address that is not of the public web, and was not asked for. */
    PRIVATE;

    static LinkOutcome ofStatus(int status) {
        return switch (status) {
            case 404, 410 -> MISSING;
            case 401, 403, 407, 429, 451 -> CLOSED;
            default -> status >= 200 && status < 300 ? ANSWERED : FAILED;
        };
    }
}
