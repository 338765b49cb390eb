package org.chapterhouse.web.session;

import java.time.Duration;

import org.chapterhouse.media.Recording;
import org.chapterhouse.media.audio.SoundFiles;
import org.omnifaces.cdi.Cookie;
import org.omnifaces.util.Faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * Whether somebody wants the sound of recordings alone. It is remembered in a cookie and not by the browser's scripts
 * only: the page has to name the right file before any script runs, or the picture would be loaded first.
 */
@RequestScoped
class SoundChoice {

    /** Set by {@code player/sound.js}. */
    private static final String COOKIE = "sound-only";

    private static final int KEPT_SECONDS = (int) Duration.ofDays(365).toSeconds();

    @Inject
    private SoundFiles sounds;

    @Inject
    @Cookie(name = COOKIE)
    private String remembered;

    /**
     * The sound of a recording.
     *
     * @param chosen whether it is to be played instead of the recording
     */
    public record SoundView(String href, boolean chosen) {}

    /** Null if there is no separate audio. */
    SoundView of(Recording recording) {
        return recording.getFile() == null || !sounds.existOf(recording.getFile())
                ? null
                : new SoundView("/media/sound/" + recording.getId(), chosen());
    }

    /** Safari deletes what a script has set after seven days; what a server sets stays. */
    private boolean chosen() {
        boolean chosen = "1".equals(remembered);
        if (chosen) {
            Faces.addResponseCookie(COOKIE, remembered, "/", KEPT_SECONDS);
        }
        return chosen;
    }
}
