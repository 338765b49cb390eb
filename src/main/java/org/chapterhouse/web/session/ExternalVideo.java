package org.chapterhouse.web.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A video on a site whose player may be shown in a frame of ours. Only addresses of exactly these sites, in forms people
 * copy from them, become one; nothing of the address but the checked number, key and time reaches a frame.
 *
 * @param id    the site's name for the video
 * @param key   what a Vimeo video asks for that is not listed, or null
 * @param start second at which the address begins
 */
record ExternalVideo(Site site, String id, String key, int start) {

    enum Site {
        YOUTUBE("YouTube", "www.youtube-nocookie.com", "start", "[A-Za-z0-9_-]{11}"),
        VIMEO("Vimeo", "player.vimeo.com", "#t", "[1-9]\\d{0,11}");

        private final String label;
        private final String host;
        /** The parameter of the frame's address that is told a second; with {@code #} its fragment. */
        private final String from;

        private final Pattern ids;

        Site(String label, String host, String from, String ids) {
            this.label = label;
            this.host = host;
            this.from = from;
            this.ids = Pattern.compile(ids);
        }
    }

    private static final List<String> YOUTUBE_HOSTS = List.of(
            "youtube.com", "www.youtube.com", "m.youtube.com", "youtube-nocookie.com", "www.youtube-nocookie.com");
    private static final Pattern YOUTUBE_PATH = Pattern.compile("/(?:embed|live|shorts|v)/([^/]+)/?");
    private static final Pattern SHORT_PATH = Pattern.compile("/([^/]+)/?");
    private static final Pattern VIMEO_PATH = Pattern.compile("/([^/]+)(?:/([^/]+))?/?");
    private static final Pattern FRAME_PATH = Pattern.compile("/video/([^/]+)/?");
    private static final Pattern KEYS = Pattern.compile("[A-Za-z0-9]{6,20}");

    ExternalVideo {
        if (!site.ids.matcher(id).matches() || key != null && !KEYS.matcher(key).matches() || start < 0) {
            throw new IllegalArgumentException("This is no video of " + site.label + ".");
        }
    }

    /** @param address where a recording plays elsewhere; may be null. Nothing for any other site or form */
    static Optional<ExternalVideo> of(String address) {
        try {
            URI uri = new URI(address == null ? "" : address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            // A host with a name or a port before or behind it is no address people copy from these sites.
            if (!List.of("http", "https").contains(scheme)
                    || uri.getHost() == null
                    || !uri.getHost().equals(uri.getRawAuthority())) {
                return Optional.empty();
            }
            return of(uri, uri.getHost().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ExternalVideo> of(URI uri, String host) {
        String path = uri.getRawPath();
        Map<String, String> query = parameters(uri.getRawQuery());
        int start =
                StartTime.second(query.getOrDefault("t", query.get("start"))).orElse(0);
        if (host.equals("youtu.be")) {
            return matching(SHORT_PATH, path)
                    .map(found -> new ExternalVideo(Site.YOUTUBE, found.group(1), null, start));
        }
        if (YOUTUBE_HOSTS.contains(host)) {
            Optional<String> id = path.equals("/watch")
                    ? Optional.ofNullable(query.get("v"))
                    : matching(YOUTUBE_PATH, path).map(found -> found.group(1));
            return id.map(video -> new ExternalVideo(Site.YOUTUBE, video, null, start));
        }
        OptionalInt fragment = StartTime.second(parameters(uri.getRawFragment()).get("t"));
        if (host.equals("player.vimeo.com")) {
            return matching(FRAME_PATH, path)
                    .map(found ->
                            new ExternalVideo(Site.VIMEO, found.group(1), query.get("h"), fragment.orElse(start)));
        }
        if (List.of("vimeo.com", "www.vimeo.com").contains(host)) {
            return matching(VIMEO_PATH, path)
                    .map(found -> new ExternalVideo(
                            Site.VIMEO,
                            found.group(1),
                            found.group(2) == null ? query.get("h") : found.group(2),
                            fragment.orElse(start)));
        }
        return Optional.empty();
    }

    private static Optional<Matcher> matching(Pattern pattern, String path) {
        return Optional.of(pattern.matcher(path)).filter(Matcher::matches);
    }

    private static Map<String, String> parameters(String text) {
        return Arrays.stream(text == null ? new String[0] : text.split("&"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> part[1], (a, b) -> a));
    }

    /** Where its player comes from, to be named in the Content-Security-Policy. */
    String host() {
        return site.host;
    }

    /** As people call the site. */
    String siteName() {
        return site.label;
    }

    /** See {@link Site}. */
    String from() {
        return site.from;
    }

    /** Address of its player without a start time. It plays automatically, because the viewer has just asked for it. */
    String frame() {
        return switch (site) {
            case YOUTUBE -> "https://" + site.host + "/embed/" + id + "?autoplay=1&rel=0";
            case VIMEO ->
                "https://" + site.host + "/video/" + id + "?autoplay=1&dnt=1" + (key == null ? "" : "&h=" + key);
        };
    }
}
