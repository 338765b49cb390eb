package org.chapterhouse.browser;

/** A browser answers that it cannot do what it was asked; the message says what that was, and why. */
public final class BrowserRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrowserRefusal(String asked, String why) {
        super(asked + ": " + why);
    }
}
