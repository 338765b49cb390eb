package org.chapterhouse.web.account;

import java.util.LinkedHashMap;
import java.util.Map;

/** What people call their browser, as far as the header {@code User-Agent} tells. */
final class BrowserName {

    /** Each calls itself by the names of those below it, too. */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "CrOS",
            "ChromeOS",
            "Macintosh",
            "Mac",
            "Linux",
            "Linux");

    private BrowserName() {}

    /** Such as "Firefox on Windows"; "A browser" for what nobody knows. */
    static String of(String userAgent) {
        String agent = String.valueOf(userAgent);
        String system = named(SYSTEMS, agent, "");
        return named(BROWSERS, agent, "A browser") + (system.isEmpty() ? "" : " on " + system);
    }

    private static String named(Map<String, String> names, String agent, String otherwise) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
