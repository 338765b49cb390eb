package org.chapterhouse.web.account;

import java.util.List;

/** What people call their browser, as far as the header {@code User-Agent} tells. */
final class BrowserName {

    /** @param token what the header holds */
    private record Name(String token, String name) {}

    /** Each calls itself by the names of those below it, too. */
    private static final List<Name> BROWSERS = List.of(
            new Name("Edg", "Edge"),
            new Name("OPR/", "Opera"),
            new Name("SamsungBrowser", "Samsung Internet"),
            new Name("Firefox", "Firefox"),
            new Name("FxiOS", "Firefox"),
            new Name("CriOS", "Chrome"),
            new Name("Chrome", "Chrome"),
            new Name("Safari", "Safari"));

    private static final List<Name> SYSTEMS = List.of(
            new Name("iPhone", "iPhone"),
            new Name("iPad", "iPad"),
            new Name("Android", "Android"),
            new Name("Windows", "Windows"),
            new Name("CrOS", "ChromeOS"),
            new Name("Macintosh", "Mac"),
            new Name("Linux", "Linux"));

    private BrowserName() {}

    /** Such as "Firefox on Windows"; "Unknown browser" for what nobody knows. */
    static String of(String userAgent) {
        String agent = String.valueOf(userAgent);
        String system = named(SYSTEMS, agent, "");
        return named(BROWSERS, agent, "Unknown browser") + (system.isEmpty() ? "" : " on " + system);
    }

    private static String named(List<Name> names, String agent, String otherwise) {
        return names.stream()
                .filter(name -> agent.contains(name.token()))
                .map(Name::name)
                .findFirst()
                .orElse(otherwise);
    }
}
