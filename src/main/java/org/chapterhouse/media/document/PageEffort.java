package org.chapterhouse.media.document;

import java.io.IOException;

/** Counts what the content of a page asks for, since a small file can ask without end. For one page. */
final class PageEffort {

    /** Deeper ones are left out, as when a form draws itself. */
    private static final int DEEPEST = 20;

    private int steps;
    private int forms;
    private int depth;

    /** Goes through the content of a form. */
    interface Form {
        void show() throws IOException;
    }

    void step() {
        steps++;
        if (steps > Refusals.MOST_STEPS_OF_A_PAGE) {
            throw Refusals.tooManyStepsOnAPage();
        }
    }

    void show(Form form) throws IOException {
        forms++;
        if (forms > Refusals.MOST_FORMS_OF_A_PAGE) {
            throw Refusals.tooManyFormsOnAPage();
        }
        if (depth < DEEPEST) {
            depth++;
            form.show();
            depth--;
        }
    }
}
