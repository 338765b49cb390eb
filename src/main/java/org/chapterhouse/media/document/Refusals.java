package org.chapterhouse.media.document;

import org.chapterhouse.problem.Invalid;

/** Why a document is refused that is not damaged. */
final class Refusals {

    static final int MOST_PAGES = 2_000;
    static final int MOST_CHARACTERS = 5_000_000;
    /** Far more than anyone can read there. */
    static final int MOST_CHARACTERS_OF_A_PAGE = 200_000;

    /** Maps and plans of many details have up to a million. */
    static final int MOST_STEPS_OF_A_PAGE = 5_000_000;
    /** PDF calls a drawing that others can use a form; each takes far longer than a step. */
    static final int MOST_FORMS_OF_A_PAGE = 10_000;

    private Refusals() {}

    static Invalid tooManyPages() {
        return new Invalid("problem.document.pages", MOST_PAGES);
    }

    static Invalid tooMuchText() {
        return new Invalid("problem.document.text", MOST_CHARACTERS);
    }

    static Invalid tooMuchTextOnAPage() {
        return new Invalid("problem.document.pageText", MOST_CHARACTERS_OF_A_PAGE);
    }

    static Invalid tooManyStepsOnAPage() {
        return new Invalid("problem.document.steps", MOST_STEPS_OF_A_PAGE);
    }

    static Invalid tooManyFormsOnAPage() {
        return new Invalid("problem.document.forms", MOST_FORMS_OF_A_PAGE);
    }

    static Invalid protectedByPassword() {
        return new Invalid("problem.document.password");
    }
}
