package org.chapterhouse.web.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A recording kept as a file on another server, so that our player plays it from there. Told by the ending of its address:
 * to ask that server what the file is would tell it that somebody looks at the page.
 *
 * @param mediaType what it most likely is
 * @param origin    where it comes from, to be named in the Content-Security-Policy
 */
record ExternalFile(String address, String mediaType, String origin) {

    private static final Map<String, String> TYPES = Map.of(
            "mp4",
            "video/mp4",
            "m4v",
            "video/mp4",
            "webm",
            "video/webm",
            "ogv",
            "video/ogg",
            "mp3",
            "audio/mpeg",
            "m4a",
            "audio/mp4",
            "ogg",
            "audio/ogg",
            "oga",
            "audio/ogg");
    /** Nothing that would end a directive of the policy. */
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]+)?");

    /** @param address where a recording plays elsewhere; may be null. Nothing unless it ends like a media file */
    static Optional<ExternalFile> of(String address) {
        try {
            URI uri = new URI(address == null ? "" : address);
            String origin = uri.getScheme() + "://" + uri.getRawAuthority();
            String path = String.valueOf(uri.getPath()).toLowerCase(Locale.ROOT);
            String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
            return type == null || !ORIGIN.matcher(origin).matches()
                    ? Optional.empty()
                    : Optional.of(new ExternalFile(address.replaceFirst("#.*", ""), type, origin));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
