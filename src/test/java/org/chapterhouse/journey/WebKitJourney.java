package org.chapterhouse.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.chapterhouse.browser.Tab;
import org.chapterhouse.browser.WebKit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main journeys in WebKit, the engine of Safari, where Debian's packages of it can be had. */
class WebKitJourney extends MainJourneys {

    @BeforeAll
    static void whereItCanBeHad() {
        assumeTrue(
                WebKit.isAvailable(),
                () -> "WebKit is not installed and not to be had; its packages are "
                        + String.join(", ", WebKit.PACKAGES) + ".");
    }

    @Override
    Tab start(int width, int height) {
        return new WebKit(width, height);
    }

    /** On Linux it would play the sound from its beginning, wherever the picture was. */
    @Test
    void noSoundAloneIsOffered() {
        guest().openSession("hack-your-engage");
        assertThat(guest().tab()
                        .evaluate("document.querySelector('#sound-only')")
                        .isNull())
                .isTrue();
    }
}
