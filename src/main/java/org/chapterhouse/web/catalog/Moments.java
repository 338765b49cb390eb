package org.chapterhouse.web.catalog;

import java.net.URI;
import java.util.Locale;

import org.chapterhouse.media.Recording;

/**
 * Links to moments of one recording: to this page where it plays here, else to where it plays, as far as that site can
 * be told a time.
 *
 * @param page     address of the session's page; null where the recording does not play here
 * @param external where the recording plays elsewhere, or null
 */
record Moments(String page, String external) {

    static Moments of(String page, Recording recording) {
        return recording.getFile() == null ? new Moments(null, recording.getUrl()) : new Moments(page, null);
    }

    /**
     * @param millis from the start of the recording
     * @return null where it plays nowhere, or where nobody knows how to tell that site a time
     */
    String at(long millis) {
        long seconds = Math.max(0, millis) / 1000;
        if (external == null) {
            return page == null ? null : page + "?t=" + seconds;
        }
        String host = host();
        if (host.endsWith("youtube.com") || host.equals("youtu.be")) {
            return external + (external.contains("?") ? "&" : "?") + "t=" + seconds + "s";
        }
        return host.endsWith("vimeo.com") ? external + "#t=" + seconds + "s" : null;
    }

    /** The site it plays on, such as {@code youtube.com}; empty where it plays here. */
    String host() {
        if (external == null) {
            return "";
        }
        String host = URI.create(external).getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }
}
