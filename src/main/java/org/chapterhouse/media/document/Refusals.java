package org.chapterhouse.media.document;

import org.chapterhouse.problem.Invalid;

/** Why a document is refused that is not damaged. */
final class Refusals {

    static final int MOST_PAGES = 2_000;
    static final int MOST_CHARACTERS = 5_000_000;
    /** Far more than anyone can read there. */
    static final int MOST_CHARACTERS_OF_A_PAGE = 200_000;

    private Refusals() {}

    static Invalid tooManyPages() {
        return new Invalid("The document has more than %,d pages.".formatted(MOST_PAGES));
    }

    static Invalid tooMuchText() {
        return new Invalid("The document holds more than %,d characters of text.".formatted(MOST_CHARACTERS));
    }

    static Invalid tooMuchTextOnAPage() {
        return new Invalid(
                "A page of the document holds more than %,d characters.".formatted(MOST_CHARACTERS_OF_A_PAGE));
    }

    static Invalid protectedByPassword() {
        return new Invalid("The document is protected by a password; save it without one.");
    }
}
