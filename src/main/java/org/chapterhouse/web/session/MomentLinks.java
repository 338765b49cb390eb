package org.chapterhouse.web.session;

import java.math.BigDecimal;

import org.chapterhouse.media.Recording;
import org.chapterhouse.web.ui.Host;

/**
 * Links to moments of one recording: to this page where it plays here, be it in a frame, else to where it plays, as far
 * as that site can be told a time.
 *
 * @param page     address of the session's page; null where the recording does not play here
 * @param external where the recording plays elsewhere, or null
 */
public record MomentLinks(String page, String external) {

    public static MomentLinks of(String page, Recording recording) {
        if (recording.getFile() != null) {
            return new MomentLinks(page, null);
        }
        String url = recording.getUrl();
        boolean here = ExternalVideo.of(url).isPresent() || ExternalFile.of(url).isPresent();
        return new MomentLinks(here ? page : null, url);
    }

    /**
     * @param millis from the start of the recording
     * @return null where it plays nowhere, or where nobody knows how to tell that site a time
     */
    String at(long millis) {
        return page == null ? outside(millis) : page + "?t=" + seconds(Math.max(0, millis));
    }

    /** As {@link #at}, on the site it plays on; null also where that is here alone. */
    String outside(long millis) {
        String host = host();
        if (host.endsWith("youtube.com") || host.equals("youtu.be")) {
            return external + (external.contains("?") ? "&" : "?") + "t=" + wholeSeconds(millis) + "s";
        }
        return host.endsWith("vimeo.com")
                ? external.replaceFirst("#.*", "") + "#t=" + wholeSeconds(millis) + "s"
                : null;
    }

    /** As short as it is exact, such as {@code 754} or {@code 9722.1}. */
    static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
    }

    private static long wholeSeconds(long millis) {
        return Math.max(0, millis) / 1000;
    }

    /** The site it plays on, such as {@code youtube.com}; empty where it plays here alone. */
    String host() {
        return Host.of(external);
    }
}
