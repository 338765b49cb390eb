package org.chapterhouse.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.journey.Guest.TIME;
import static org.chapterhouse.journey.Guest.VIDEO;

import org.chapterhouse.browser.Firefox;
import org.chapterhouse.browser.Tab;
import org.junit.jupiter.api.Test;

/** The main journeys in Firefox. */
class FirefoxJourney extends MainJourneys {

    @Override
    Tab start(int width, int height) {
        return new Firefox(width, height);
    }

    /** On a machine without a device for sound, Firefox refuses sound alone; then the whole recording goes on there. */
    @Test
    void theSoundAloneGoesOnWhereThePictureWas() {
        guest().openSession("hack-your-engage?t=100");
        guest().tab().click("#play");
        guest().tab().await(TIME + " > 101");
        guest().tab().click("#sound-only");
        guest().tab()
                .await("(" + VIDEO + ".currentSrc.includes('/media/sound/')"
                        + " || document.querySelector('#toast').textContent.startsWith('Audio only is not available'))"
                        + " && !" + VIDEO + ".paused && " + VIDEO + ".played.length && " + TIME + " > 101");
        assertThat(guest().tab().evaluate(TIME).asDouble()).isLessThan(115);
    }
}
